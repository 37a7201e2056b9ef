package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.Materials;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.OrganizationCode;
import beian.filing.number.RegistrationNumber;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Facts;
import beian.inspection.Rule;
import beian.inspection.Verdict;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Text;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the materials show is not what is filed. */
@RuleCard(
    id = "MAT-006",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title = @Text(zh = "材料内容与备案信息矛盾", en = "Materials contradict the filing"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "材料不仅要齐全，还要真实。一是比对从单位证件上读出的名称和号码与备案信息：两"
                    + "项都不同且读出的号码本身有效的，说明上传了他人的证件；只有一项不同，或两个号码种类不同（如旧注册"
                    + "号与统一社会信用代码，可能是更名换证前的旧证件）的，仅作内部提示，由 ENT-001、"
                    + "ENT-002 通知整改；读出的号码无效的可能识别有误，无法判定。港澳居民来往内地通行证只是换发次数不同的视为同一号码。"
                    + "二是比对材料文件本身：同一张图片充当两种不同材料（证件、照片、核验单）的提示工作人员查看，可能是合在一张图上；"
                    + "多页文件（PDF、TIF）、三证合一的两份单位证件和个人主体自己的证件除外。名称和号码未全部读出的无法判定。"
                    + "比对前统一全角与半角、括号和空格。",
            en =
                "Materials must be true, not only complete. First, name and number read from "
                    + "the entity's document are compared with the filing: when both differ and the "
                    + "number read is a valid one, it is somebody else's document; when one "
                    + "differs, or the numbers are of two kinds (an old registration number and a "
                    + "unified code: perhaps the document from before the entity was renamed), this "
                    + "is a note for staff, because ENT-001 and ENT-002 tell the owner; a number "
                    + "that is not valid may be misread: undetermined. Permits of Hong Kong and "
                    + "Macau residents that differ in the count of issues are the same. Second, the "
                    + "files themselves are compared: one picture standing for two different "
                    + "materials (document, photo, form) is a note for staff, who look whether it "
                    + "shows both; files of several pages (PDF, TIF), the two entity documents of a "
                    + "combined licence and an individual's own document may be the same. While "
                    + "name and number have not both been read: undetermined. Full-width forms, "
                    + "brackets and spaces make no difference."),
    opinions = {
      @Opinion(
          fault = "another-entity",
          says =
              @Text(
                  zh =
                      "存档的单位证件是他人的：证件上的名称为“{read}”（号码 {readnumber}），"
                          + "备案主体为“{filed}”（号码 {filednumber}）。",
                  en =
                      "The document on file is somebody else's: it shows \"{read}\" (number "
                          + "{readnumber}), the filing is of \"{filed}\" (number {filednumber})."),
          remedy =
              @Text(
                  zh = "误传的，请重新上传备案主体自己的有效证件；网站已转由证件上的单位经营的，" + "备案不能直接更名，请先注销原备案，再由现经营单位重新备案。",
                  en =
                      "If the wrong file was uploaded, upload the entity's own valid "
                          + "document. If the website is now run by the organization on the "
                          + "document, the filing cannot simply be renamed: deregister it, and the "
                          + "present operator files anew.")),
      @Opinion(
          fault = "differs",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh =
                      "证件上读出的{what}与备案信息不同：证件为“{read}”（号码 {readnumber}），"
                          + "备案为“{filed}”（号码 {filednumber}）。",
                  en =
                      "The {what} read from the document differs from the filing: the "
                          + "document shows \"{read}\" (number {readnumber}), the filing \"{filed}"
                          + "\" (number {filednumber})."),
          remedy =
              @Text(
                  zh = "请核对扫描件是否识别有误；确有不同的，由 ENT-001 或 ENT-002 通知主体整" + "改，并要求同时上传新证件。",
                  en =
                      "Check that the scan was read rightly; if it was, ENT-001 or ENT-002 "
                          + "tells the owner, who uploads the new document with the change.")),
      @Opinion(
          fault = "same-picture",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "“{first}”与“{second}”是同一张图片（文件 {file}），须人工查看是否两份材料都在其中。",
                  en =
                      "One picture (file {file}) stands for both the {first} and the {second}"
                          + "; a person must see whether it shows both."),
          remedy =
              @Text(
                  zh = "请查看该图片：一张图片同时显示两份材料的（拼图、同页扫描）无须处理；只显示一份的，请联系主体补充另一份。",
                  en =
                      "Look at the picture: when it shows both (put together, scanned on one page)"
                          + " there is nothing to do; when it shows one, ask the owner for the"
                          + " other."))
    },
    columns = {
      "entity_name",
      "entity_doc_no",
      "doc_entity_name",
      "doc_entity_doc_no",
      "mat_pic_id",
      "mat_org_code",
      "mat_business_licence",
      "mat_photo",
      "mat_verification_form"
    },
    evidence = "material")
public final class MaterialsContradictFiling implements Rule {
  private static final Set<String> OF_SEVERAL_PAGES = Set.of("pdf", "tif");
  private static final int ORGANIZATION_CODE_FROM = 8;
  private static final int ORGANIZATION_CODE_TO = 17;

  private record Picture(
      String column, Words material, boolean entityDocument, String file, Observation seen) {}

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Picture> pictures = pictures(filing, facts);
    List<Verdict> each = new ArrayList<>();
    each.add(document(filing, pictures));
    each.addAll(samePictures(pictures));
    return Verdict.joined(each);
  }

  /** What was read from the entity's document, against the filing. */
  private static Verdict document(Filing filing, List<Picture> pictures) {
    String read = filing.materials().documentEntityName();
    String readNumber = Subjects.document(filing.materials().documentEntityDocNo());
    String filed = filing.entity().name();
    String filedNumber = Subjects.document(filing.entity().docNo());
    if (read.isEmpty() || readNumber.isEmpty() || filed.isEmpty() || filedNumber.isEmpty()) {
      return Verdict.undetermined(
          "证件上的名称和号码（或备案的名称和号码）不全，无法比对",
          "name and number are not both filed and read from the document");
    }
    boolean name = EntityName.compare(read, filed) != Likeness.DIFFERENT;
    boolean number = sameNumber(readNumber, filedNumber);
    if (name && number) {
      return Verdict.pass("证件上的名称和号码与备案信息一致", "name and number on the document are the filed ones")
          .on(pictures.stream().map(Picture::seen).toList());
    }
    Words what =
        name
            ? new Words("号码", "number")
            : number ? new Words("名称", "name") : new Words("名称和号码", "name and number");
    boolean ofOneKind = readNumber.length() == filedNumber.length();
    if (!name && !number && !isNumber(readNumber)) {
      return Verdict.undetermined(
          "从证件上读出的号码不是有效的证件号码，可能识别有误，须人工核对",
          "the number read from the document is no valid one, perhaps misread; a person must look");
    }
    return Verdict.fail(
            name || number || !ofOneKind ? "differs" : "another-entity",
            Normal.name(read) + "|" + TravelDocument.holder(readNumber))
        .with("what", what)
        .with("read", read)
        .with("readnumber", Mask.document(readNumber))
        .with("filed", filed)
        .with("filednumber", Mask.document(filedNumber));
  }

  /**
   * Of one holder: equal but for how often the document was issued, or one is the organization code
   * inside the other, a unified social credit code.
   */
  private static boolean sameNumber(String a, String b) {
    return TravelDocument.holder(a).equals(TravelDocument.holder(b))
        || isCodeOf(a, b)
        || isCodeOf(b, a);
  }

  /** Whether a check digit, or a form without one, says that it was read rightly. */
  private static boolean isNumber(String number) {
    return switch (number.length()) {
      case 18 -> UnifiedSocialCreditCode.check(number).valid() || ResidentId.check(number).valid();
      case 15 -> RegistrationNumber.check(number).valid() || ResidentId.check(number).valid();
      case 9 -> OrganizationCode.check(number).valid() || TravelDocument.check(number).valid();
      default -> true;
    };
  }

  private static boolean isCodeOf(String code, String unified) {
    return unified.length() == 18
        && code.length() == ORGANIZATION_CODE_TO - ORGANIZATION_CODE_FROM
        && unified.startsWith(code, ORGANIZATION_CODE_FROM);
  }

  private static List<Verdict> samePictures(List<Picture> pictures) {
    List<Verdict> same = new ArrayList<>(0);
    for (int i = 0; i < pictures.size(); i++) {
      for (int j = i + 1; j < pictures.size(); j++) {
        Picture a = pictures.get(i);
        Picture b = pictures.get(j);
        boolean combined = a.entityDocument && b.entityDocument;
        if (!combined
            && !a.material.equals(b.material)
            && a.seen.get("sha256").equals(b.seen.get("sha256"))) {
          same.add(
              Verdict.fail("same-picture", a.column + "|" + b.column)
                  .with("first", a.material)
                  .with("second", b.material)
                  .with("file", OnFile.shown(b.file))
                  .on(List.of(a.seen, b.seen)));
        }
      }
    }
    return same;
  }

  private static List<Picture> pictures(Filing filing, Facts facts) {
    Materials materials = filing.materials();
    boolean own = filing.individual();
    List<Picture> pictures = new ArrayList<>();
    add(pictures, "mat_pic_id", "主体负责人证件", "person's document", own, materials.personId(), facts);
    add(
        pictures,
        "mat_org_code",
        "组织机构代码证",
        "organization code certificate",
        true,
        materials.organizationCode(),
        facts);
    add(
        pictures,
        "mat_business_licence",
        "单位证件",
        "entity's document",
        true,
        materials.businessLicence(),
        facts);
    add(pictures, "mat_photo", "当面核验照片", "in-person photo", false, materials.photo(), facts);
    add(
        pictures,
        "mat_verification_form",
        "真实性核验单",
        "verification form",
        false,
        materials.verificationForm(),
        facts);
    return pictures;
  }

  /** Adds what is known to be one readable picture. */
  private static void add(
      List<Picture> pictures,
      String column,
      String zh,
      String en,
      boolean entity,
      String written,
      Facts facts) {
    for (String file : OnFile.files(written)) {
      Sight sight = facts.evidence().sight(EvidenceKind.MATERIAL, file);
      if (sight.current()
          && sight.newest().get("problem").isEmpty()
          && !sight.newest().get("sha256").isEmpty()
          && !OF_SEVERAL_PAGES.contains(sight.newest().get("type"))) {
        pictures.add(new Picture(column, new Words(zh, en), entity, file, sight.newest()));
      }
    }
  }
}
