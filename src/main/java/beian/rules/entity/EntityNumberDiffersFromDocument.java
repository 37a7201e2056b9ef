package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberKind;
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
import java.util.List;
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
                    + "定格式的证件只比对。比对前统一全角与半角、空格、横线和大小写，15 位身份证号码与升位后的 18 位视为相同。统一社会信用代码校验位不符、但登记机关"
                    + "确有该号码的，以登记机关为准；福建早期试点代码中有校验位不符的真实号码，与证件一致时须查登记信息后判定。登记机关以备案号码登记的正是该主体、所"
                    + "存证件上是另一种号码（如换证前的注册号）的，是证件材料过时，仅作提醒。证件号码和有效的登记信息都没有时无法判定。",
            en =
                "The filed number is compared with the one on the document, and its"
                    + " length, characters and check digit are held against the document's type"
                    + " (unified social credit code, resident identity card, organization code,"
                    + " 15-digit registration number); numbers without a fixed form are only"
                    + " compared. Full-width forms, spaces, dashes and upper case make no"
                    + " difference, and an identity number of 15 digits equals its 18-digit"
                    + " form. A unified code with a wrong check digit is right when the registry"
                    + " has it; some codes of the Fujian pilot were issued that way, so there"
                    + " the registry is asked before a number that agrees with the document is"
                    + " called wrong. When the registry has this entity under the filed number"
                    + " and the document on file shows one of another kind, such as the registration"
                    + " number of before, the material is out of date: advice. With neither a number from the document nor current"
                    + " registry data: undetermined."),
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
    columns = {"entity_name", "entity_doc_type", "entity_doc_no", "doc_entity_doc_no"},
    evidence = "registry")
public final class EntityNumberDiffersFromDocument implements Rule {
  /** Codes registered in Fujian have these digits in the region's place. */
  private static final String FUJIAN = "35";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber filed = DocumentNumber.of(filing.entity().docNo());
    if (filed.absent()) {
      return Verdict.undetermined("未填写主体证件号码，无从比对", "no document number is filed to compare");
    }
    String docType = filing.entity().docType();
    Optional<NumberCheck> check = filed.check(docType);
    DocumentNumber licensed = DocumentNumber.of(filing.materials().documentEntityDocNo());
    if (!licensed.absent() && !same(filed, licensed, check, docType)) {
      Sight registry = filed.registered(facts);
      boolean ofOneKind = filed.normal().length() == licensed.normal().length();
      return !ofOneKind && isRegistered(filing, registry)
          ? differs("outdated-document", filed, licensed).on(List.of(registry.newest()))
          : differs(differs(filed, licensed, docType), filed, licensed);
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

  private static boolean same(
      DocumentNumber filed, DocumentNumber licensed, Optional<NumberCheck> check, String docType) {
    return filed.normal().equals(licensed.normal())
        || filed.longForm(check).equals(licensed.longForm(licensed.check(docType)));
  }

  private static String differs(DocumentNumber filed, DocumentNumber licensed, String docType) {
    String replaced =
        licensed
            .check(docType)
            .filter(check -> check.kind() == NumberKind.USCC && check.valid())
            .map(check -> Normal.compact(check.facts().getOrDefault("organization_code", "")))
            .orElse("");
    return filed.normal().equals(replaced) ? "superseded" : "differs";
  }

  private static Verdict differs(String fault, DocumentNumber filed, DocumentNumber licensed) {
    return Verdict.fail(fault, filed.normal() + "|" + licensed.normal())
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
      Sight registry = filed.registered(facts);
      if (registry.current() && RegistryStatus.isRecord(registry.newest())) {
        return Verdict.pass(
                "校验位不符，但登记机关确有该号码", "the check digit is odd, but the registry has this number")
            .on(List.of(registry.newest()));
      }
      boolean pilot = filed.normal().startsWith(FUJIAN, 2) && !licensed.absent();
      if (pilot && !registry.current()) {
        return Verdict.undetermined(EvidenceKind.REGISTRY, Mask.document(filed.normal()), registry);
      }
    }
    return Verdict.fail("invalid", filed.normal())
        .with("filed", Mask.document(filed.normal()))
        .with("document", filing.entity().docType())
        .with("reason", new Words(check.reason().zh(), check.reason().en()));
  }

  private static Verdict byRegistry(Filing filing, DocumentNumber filed, Facts facts) {
    Sight registry = filed.registered(facts);
    return isRegistered(filing, registry)
        ? Verdict.pass("登记机关以该号码登记的正是该主体", "the registry has this entity under this number")
            .on(List.of(registry.newest()))
        : Verdict.undetermined(EvidenceKind.REGISTRY, Mask.document(filed.normal()), registry);
  }

  /** Whether the registry has the filed entity under the number that was looked up. */
  private static boolean isRegistered(Filing filing, Sight registry) {
    return registry.current()
        && RegistryStatus.isRecord(registry.newest())
        && Normal.name(registry.newest().get("name")).equals(Normal.name(filing.entity().name()));
  }
}
