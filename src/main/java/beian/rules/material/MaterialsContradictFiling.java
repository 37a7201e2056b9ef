package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.Materials;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
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
import java.util.Optional;
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
                    + "项都不同的，说明上传了他人的证件；只有一项不同，或两个号码种类不同（如旧注册"
                    + "号与统一社会信用代码，可能是更名换证前的旧证件）的，仅作内部提示，由 ENT-001、"
                    + "ENT-002 通知整改。二是比对材料文件本身：同一张图片充当两种不同材料（证件、照"
                    + "片、核验单）的为不合格，多页文件（PDF、TIF）、三证合一的两份单位证件和个人主"
                    + "体自己的证件除外。名"
                    + "称和号码未全部读出的无法判定。比对前统一全角与半角、括号和空格。",
            en =
                "Materials must be true, not only complete. First, name and number read from "
                    + "the entity's document are compared with the filing: when both differ, it is "
                    + "somebody else's document; when one differs, or the numbers are of two kinds "
                    + "(an old registration number and a unified code: perhaps the document from "
                    + "before the entity was renamed), this is a note for staff, because ENT-001 "
                    + "and ENT-002 tell the owner. Second, the files themselves are compared: one "
                    + "picture may not stand for two different materials (document, photo, form); "
                    + "files of several pages (PDF, TIF), the two entity documents of a combined "
                    + "licence and an individual's own document may. While name and number have not "
                    + "both been read: undetermined. Full-width forms, brackets and spaces make no "
                    + "difference."),
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
          says =
              @Text(
                  zh = "“{first}”与“{second}”是同一张图片（文件 {file}），其中至少一份不是所需" + "材料。",
                  en =
                      "One picture (file {file}) stands for both the {first} and the {second}"
                          + "; at least one of them is not the material it should be."),
          remedy =
              @Text(
                  zh = "请分别核对这两份材料，将传错的一份重新上传：证件须为原件扫描件，照片须" + "为本人当面核验照片，核验单须有签名（单位须盖章）。",
                  en =
                      "Check both materials and upload the wrong one again: documents are "
                          + "scans of originals, the photo is the one taken at the in-person "
                          + "verification, the form is signed (and sealed by organizations)."))
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

  private record Picture(Words material, boolean entityDocument, String file, Observation seen) {}

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Picture> pictures = pictures(filing, facts);
    Optional<Verdict> same = samePicture(pictures);
    if (same.isPresent()) {
      return same.get();
    }
    String read = filing.materials().documentEntityName();
    String readNumber = Subjects.document(filing.materials().documentEntityDocNo());
    String filed = filing.entity().name();
    String filedNumber = Subjects.document(filing.entity().docNo());
    if (read.isEmpty() || readNumber.isEmpty() || filed.isEmpty() || filedNumber.isEmpty()) {
      return Verdict.undetermined(
          "证件上的名称和号码（或备案的名称和号码）不全，无法比对",
          "name and number are not both filed and read from the document");
    }
    boolean name = Normal.name(read).equals(Normal.name(filed));
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
    return Verdict.fail(
            name || number || !ofOneKind ? "differs" : "another-entity",
            Normal.name(read) + "|" + readNumber)
        .with("what", what)
        .with("read", read)
        .with("readnumber", Mask.document(readNumber))
        .with("filed", filed)
        .with("filednumber", Mask.document(filedNumber));
  }

  /** Equal, or one is the organization code inside the other, a unified social credit code. */
  private static boolean sameNumber(String a, String b) {
    return a.equals(b) || isCodeOf(a, b) || isCodeOf(b, a);
  }

  private static boolean isCodeOf(String code, String unified) {
    return unified.length() == 18
        && code.length() == ORGANIZATION_CODE_TO - ORGANIZATION_CODE_FROM
        && unified.startsWith(code, ORGANIZATION_CODE_FROM);
  }

  private static Optional<Verdict> samePicture(List<Picture> pictures) {
    for (int i = 0; i < pictures.size(); i++) {
      for (int j = i + 1; j < pictures.size(); j++) {
        Picture a = pictures.get(i);
        Picture b = pictures.get(j);
        boolean combined = a.entityDocument && b.entityDocument;
        if (!combined
            && !a.material.equals(b.material)
            && a.seen.get("sha256").equals(b.seen.get("sha256"))) {
          return Optional.of(
              Verdict.fail("same-picture", a.material + "|" + b.material)
                  .with("first", a.material)
                  .with("second", b.material)
                  .with("file", OnFile.shown(b.file))
                  .on(List.of(a.seen, b.seen)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Picture> pictures(Filing filing, Facts facts) {
    Materials materials = filing.materials();
    boolean own = filing.individual();
    List<Picture> pictures = new ArrayList<>();
    add(pictures, "主体负责人证件", "person's document", own, materials.personId(), facts);
    add(
        pictures,
        "组织机构代码证",
        "organization code certificate",
        true,
        materials.organizationCode(),
        facts);
    add(pictures, "单位证件", "entity's document", true, materials.businessLicence(), facts);
    add(pictures, "当面核验照片", "in-person photo", false, materials.photo(), facts);
    add(pictures, "真实性核验单", "verification form", false, materials.verificationForm(), facts);
    return pictures;
  }

  /** Adds what is known to be one readable picture. */
  private static void add(
      List<Picture> pictures, String zh, String en, boolean entity, String written, Facts facts) {
    for (String file : OnFile.files(written)) {
      Sight sight = facts.evidence().sight(EvidenceKind.MATERIAL, file);
      if (sight.current()
          && sight.newest().get("problem").isEmpty()
          && !sight.newest().get("sha256").isEmpty()
          && !OF_SEVERAL_PAGES.contains(sight.newest().get("type"))) {
        pictures.add(new Picture(new Words(zh, en), entity, file, sight.newest()));
      }
    }
  }
}
