package beian.rules.entity;

import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberKind;
import beian.filing.number.ResidentId;
import beian.inspection.Facts;
import beian.inspection.Outcome;
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
import java.util.Optional;

/** The filed number of the entity's document is not the document's, or cannot be one. */
@RuleCard(
    id = "ENT-002",
    item = Item.ENTITY,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "主体证件号码与证件不一致或无效",
            en = "Entity number differs from its document or is not valid"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1236),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "将备案的主体证件号码与证件上的号码比对，并按证件类型核对位数、字符和校验位（统一社会信用代码、居民身份证、组织机构代码、15 位工商注册号）；没有固"
                    + "定格式的证件和境外主体只比对。比对前统一全角与半角、空格、横线和大小写，15 位身份证号码与升位后的 18 位、通行证号码有无换证次数视为相同，带星号的号码"
                    + "不作比对。同类号码不同即为不合格；两种号码（如注册号与统一社会信用代码）不同的，登记机关以备案号码登记的正是该主体、或一个包含另一个的，为提醒或已被取"
                    + "代，否则无法判定。统一社会信用代码校验位不符、但登记机关确有该号码的，以登记机关为准；福建早期试点代码未查到登记的无法判定。从证件上读到的号码本身无效（可能误读）、证件"
                    + "类型处填写了身份证号码、号码与证件一致而位数等不合证件类型、变更备案正在办理、证件号码和有效的登记信息都没有的，无法判定。",
            en =
                "The filed number is compared with the one on the document, and its"
                    + " length, characters and check digit are held against the document's type"
                    + " (unified social credit code, resident identity card, organization code,"
                    + " 15-digit registration number); numbers without a fixed form and those of"
                    + " entities abroad are only compared. Full-width forms, spaces, dashes and"
                    + " upper case make no difference, an identity number of 15 digits equals"
                    + " its 18-digit form, a permit with its issue count the one without; a"
                    + " masked number is not compared, headings and the mark of a copy (1-1)"
                    + " are left out. Two numbers of one kind that differ"
                    + " fail. Of two kinds (a registration number and a unified code) the"
                    + " filing is out of date or the document is, when the registry has this"
                    + " entity under the filed number or one number holds the other; else"
                    + " undetermined. A unified code with a wrong check digit is right when the"
                    + " registry has it, and undetermined without it when it is of the Fujian"
                    + " pilot. So is a number that was read from the document and is not valid"
                    + " itself, an identity number filed under another type, a number that is"
                    + " the document's but not of the type's form, one whose information change is under way, and one with neither a"
                    + " document nor current registry data."),
    opinions = {
      @Opinion(
          fault = "differs",
          says =
              @Text(
                  zh = "备案的主体证件号码 {filed} 与证件上的号码 {licensed} 不一致：{where}。",
                  en =
                      "The filed document number {filed} differs from the one on the"
                          + " document, {licensed}: {where}."),
          remedy =
              @Text(
                  zh =
                      "请在备案系统提交变更备案（变更主体），将证件号码改为与有效证件完全一致，并上传该证件；单位须随真实性核验单上传单位变更函。备案号码无误、"
                          + "证件识读有误的，请申请复查并附清晰的证件照片。",
                  en =
                      "Apply for an information change of the entity in the filing"
                          + " system: make the number exactly that of the valid document and"
                          + " upload the document; organizations add the letter of change"
                          + " together with the verification form. If the number is right and"
                          + " the document was misread, ask for a reinspection with a clear"
                          + " picture of it.")),
      @Opinion(
          fault = "outdated-document",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "备案的主体证件号码 {filed} 与登记机关一致，但所存证件上的号码为 {licensed}，证件材料可能已过时。",
                  en =
                      "The filed document number {filed} is the registered one, but the"
                          + " document on file shows {licensed} and may be out of date."),
          remedy =
              @Text(
                  zh = "请在备案系统上传现行有效的证件，替换所存材料。",
                  en =
                      "Upload the document now valid in the filing system in place of the"
                          + " one on file.")),
      @Opinion(
          fault = "superseded",
          says =
              @Text(
                  zh = "备案的主体证件号码 {filed} 是旧的组织机构代码，证件上已是统一社会信用代码 {licensed}。",
                  en =
                      "The filed document number {filed} is the former organization code;"
                          + " the document now carries the unified social credit code {licensed}."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案（变更主体），将证件类型和证件号码改为现行证件及其统一社会信用代码，并上传该证件。",
                  en =
                      "Apply for an information change of the entity in the filing"
                          + " system: enter the type of the present document and its unified"
                          + " social credit code, and upload the document.")),
      @Opinion(
          fault = "invalid",
          says =
              @Text(
                  zh = "备案的主体证件号码 {filed}（{document}）无效：{reason}。",
                  en = "The filed document number {filed} ({document}) is not valid: {reason}."),
          remedy =
              @Text(
                  zh = "请对照有效证件逐位核对号码和证件类型，在备案系统提交变更备案（变更主体）改正，并上传该证件。号码与证件确实一致的，请提交登记机关出具的登记证明申诉。",
                  en =
                      "Compare number and document type with the valid document,"
                          + " character by character, correct them by an information change of"
                          + " the entity in the filing system, and upload the document. If the"
                          + " number is exactly that of the document, appeal with an extract"
                          + " from the registration authority."))
    },
    columns = {
      "entity_name",
      "entity_type",
      "entity_region",
      "entity_doc_type",
      "entity_doc_no",
      "entity_pic_name",
      "doc_entity_doc_no",
      "order_type",
      "order_status",
      "changed_fields",
      "change_submitted_at",
      "change_done_at"
    },
    evidence = "registry")
public final class EntityNumberDiffersFromDocument implements Rule {
  /** So long a number inside what was read from the document is no accident. */
  private static final int WHOLE = 15;

  /** Codes registered in Fujian have these digits in the region's place. */
  private static final String FUJIAN = "35";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber filed = DocumentNumber.of(filing.entity().docNo());
    if (filed.absent()) {
      return Verdict.undetermined("未填写主体证件号码，无从比对", "no document number is filed to compare");
    }
    if (filed.masked()) {
      return Verdict.undetermined(
          "表中的主体证件号码有星号，无从比对", "the sheet shows the document number masked");
    }
    Verdict verdict = compare(filing, filed, facts);
    return verdict.outcome() == Outcome.FAIL && filing.isChanging("entity_doc_no", facts.today())
        ? Verdict.undetermined(
            "号码不一致或无效，但变更备案正在办理",
            "the number differs or is not valid, but an information change is under way")
        : verdict;
  }

  private static Verdict compare(Filing filing, DocumentNumber filed, Facts facts) {
    String docType = filing.entity().docType();
    Optional<NumberCheck> check =
        Registered.isAbroad(filing) ? Optional.empty() : filed.check(docType);
    DocumentNumber shown = DocumentNumber.of(filing.materials().documentEntityDocNo());
    DocumentNumber licensed = shown.masked() ? DocumentNumber.of("") : shown;
    if (!licensed.absent() && !same(filed, licensed, check, docType)) {
      return different(filing, filed, licensed, check, facts);
    }
    if (check.isPresent() && !check.get().valid()) {
      return invalid(filing, filed, licensed, check.get(), facts);
    }
    if (!licensed.absent()) {
      return check.isPresent()
          ? Verdict.pass(
              "与证件上的号码一致，格式和校验位正确", "the same as on the document, form and check digit right")
          : Verdict.pass("与证件上的号码一致", "the same as on the document");
    }
    return byRegistry(filing, filed, facts);
  }

  private static Verdict different(
      Filing filing,
      DocumentNumber filed,
      DocumentNumber licensed,
      Optional<NumberCheck> check,
      Facts facts) {
    boolean wrong = check.isPresent() && !check.get().valid();
    Optional<NumberCheck> shown = licensed.check(filing.entity().docType());
    boolean ofOneKind = filed.normal().length() == licensed.normal().length();
    if (ofOneKind && !wrong && shown.isPresent() && !shown.get().valid()) {
      return Verdict.undetermined(
          "从证件上读到的号码本身无效，可能识读有误，需人工核对证件",
          "the number read from the document is not valid itself and may be misread; a person must look");
    }
    if (ofOneKind || wrong) {
      return differs(differs(filed, licensed, filing.entity().docType()), filed, licensed);
    }
    // An entity has had numbers of several kinds; which is its own, the registry says.
    Registered registered = Registered.of(filed, facts);
    if (registered.known() && registered.isOf(filing)) {
      return differs("outdated-document", filed, licensed).on(registered.basis());
    }
    if (filed.holds(licensed)) {
      return differs("outdated-document", filed, licensed);
    }
    if (licensed.holds(filed)) {
      return differs("superseded", filed, licensed);
    }
    return Verdict.undetermined(
        "备案的证件号码与证件上的是两种号码（如换证前后的注册号和统一社会信用代码），不能确定是否同一主体",
        "the filed number and the document's are of two kinds, such as a registration number and a"
            + " unified code; whether they are one entity's is not known");
  }

  private static boolean same(
      DocumentNumber filed, DocumentNumber licensed, Optional<NumberCheck> check, String docType) {
    return filed.normal().equals(licensed.normal())
        || filed.normal().length() >= WHOLE && licensed.normal().contains(filed.normal())
        || filed.longForm(check).equals(licensed.longForm(licensed.check(docType)));
  }

  private static String differs(DocumentNumber filed, DocumentNumber licensed, String docType) {
    return licensed.check(docType).map(NumberCheck::valid).orElse(true) && licensed.holds(filed)
        ? "superseded"
        : "differs";
  }

  private static Verdict differs(String fault, DocumentNumber filed, DocumentNumber licensed) {
    return Verdict.fail(fault, filed.holder() + "|" + licensed.holder())
        .with("filed", Mask.document(filed.normal()))
        .with("licensed", Mask.document(licensed.normal()))
        .with("where", where(filed.normal(), licensed.normal()));
  }

  /** Masked numbers may look alike, so the place of the difference is said too. */
  private static Words where(String filed, String licensed) {
    if (filed.length() != licensed.length()) {
      return new Words(
          "位数为 " + filed.length() + " 位和 " + licensed.length() + " 位",
          filed.length() + " and " + licensed.length() + " characters");
    }
    int at = 0;
    while (filed.charAt(at) == licensed.charAt(at)) {
      at++;
    }
    return new Words("自第 " + (at + 1) + " 位起不同", "different from character " + (at + 1) + " on");
  }

  private static Verdict invalid(
      Filing filing,
      DocumentNumber filed,
      DocumentNumber licensed,
      NumberCheck check,
      Facts facts) {
    if (check.kind() == NumberKind.USCC && check.reason().key().equals("check-digit")) {
      Registered registered = Registered.of(filed, facts);
      if (registered.known()) {
        return Verdict.pass(
                "校验位不符，但登记机关确有该号码", "the check digit is odd, but the registry has this number")
            .on(registered.basis());
      }
      if (registered.contradicted()) {
        return Verdict.undetermined(
            EvidenceKind.REGISTRY, Mask.document(filed.normal()), registered.sight());
      }
      // Some were issued so; that the registry finds nothing proves nothing.
      if (filed.normal().startsWith(FUJIAN, 2)) {
        return registered.sight().current()
            ? Verdict.undetermined(
                    "福建试点代码校验位可能不符，登记机关的答复不能说明该号码是否存在",
                    "codes of the Fujian pilot may have an odd check digit, and the registry's answer"
                        + " does not say whether it has this one")
                .on(registered.basis())
            : Verdict.undetermined(
                EvidenceKind.REGISTRY, Mask.document(filed.normal()), registered.sight());
      }
    }
    if (check.kind() != NumberKind.RESIDENT_ID && ResidentId.check(filed.normal()).valid()) {
      return Verdict.undetermined(
          "填写的是居民身份证号码，与证件类型不符，需人工核对",
          "an identity number is filed, which is not of that document type; a person must look");
    }
    boolean oddForm = !check.reason().key().equals("check-digit");
    if (check.kind() != NumberKind.RESIDENT_ID && oddForm && !licensed.absent()) {
      return Verdict.undetermined(
          "号码与证件上的一致，但不符合该证件类型的格式，需人工核对证件类型",
          "the number is the document's, but not of the form of that document type; a person must"
              + " look at the type");
    }
    return Verdict.fail("invalid", filed.normal())
        .with("filed", Mask.document(filed.normal()))
        .with("document", filing.entity().docType())
        .with("reason", new Words(check.reason().zh(), check.reason().en()));
  }

  private static Verdict byRegistry(Filing filing, DocumentNumber filed, Facts facts) {
    Registered registered = Registered.of(filed, facts);
    return registered.known() && registered.isOf(filing)
        ? Verdict.pass("登记机关以该号码登记的正是该主体", "the registry has this entity under this number")
            .on(registered.basis())
        : Verdict.undetermined(
            EvidenceKind.REGISTRY, Mask.document(filed.normal()), registered.sight());
  }
}
