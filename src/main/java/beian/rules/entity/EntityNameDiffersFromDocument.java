package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
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
import java.util.List;

/** The filed entity name is not the name on the entity's document or in the registry. */
@RuleCard(
    id = "ENT-001",
    item = Item.ENTITY,
    severity = Severity.MAJOR,
    title = @Text(zh = "主体名称与证件不一致", en = "Entity name differs from its document"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1236),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "将备案的主办单位名称与证件上的名称、登记机关以同一证件号码登记的名称比对。比对前统一全角与半角、括号、横线、空格和大小写，因此（）与()视为相同。证"
                    + "件或登记名称不同即为不合格；登记名称与备案一致、只有所存证件名称不同的，是证件材料过时，仅作提醒。证件名称和有效的登记信息都没有时无法判定。",
            en =
                "The filed entity name is compared with the name on the document and with"
                    + " the name the registry has for the same document number. Full-width"
                    + " forms, brackets, dashes, spaces and upper case make no difference, so"
                    + " full-width brackets equal half-width ones. Either one being different is"
                    + " a failure; when the registry agrees with the filing and only the"
                    + " document on file differs, the material is out of date: advice. With"
                    + " neither a name from the document nor current registry data: undetermined."),
    opinions = {
      @Opinion(
          fault = "document",
          says =
              @Text(
                  zh = "备案的主办单位名称为“{filed}”，证件上的名称为“{licensed}”，两者不一致。",
                  en =
                      "The filed entity name is \"{filed}\", but the document says"
                          + " \"{licensed}\"."),
          remedy =
              @Text(
                  zh =
                      "请在备案系统提交变更备案（变更主体），将主办单位名称改为与有效证件完全一致，上传该证件，并随真实性核验单上传单位变更函。备案名称无误、证"
                          + "件识读有误的，请申请复查并附清晰的证件照片。",
                  en =
                      "Apply for an information change of the entity in the filing"
                          + " system: make the name exactly that of the valid document, upload"
                          + " the document, and the letter of change together with the"
                          + " verification form. If the name is right and the document was"
                          + " misread, ask for a reinspection with a clear picture of it.")),
      @Opinion(
          fault = "registry",
          says =
              @Text(
                  zh = "备案的主办单位名称为“{filed}”，登记机关现登记的名称为“{registered}”，两者不一致。",
                  en =
                      "The filed entity name is \"{filed}\", but the registration"
                          + " authority now lists \"{registered}\"."),
          remedy =
              @Text(
                  zh =
                      "主体已更名的，请在备案系统提交变更备案（变更主体），改为现登记的名称，上传换发的证件，并随真实性核验单上传单位变更函。登记信息有误的，请"
                          + "提交登记机关证明申诉。",
                  en =
                      "If the entity was renamed, apply for an information change in the"
                          + " filing system: enter the name now registered, upload the new"
                          + " document, and the letter of change together with the verification"
                          + " form. If the registry is wrong, appeal with its certificate.")),
      @Opinion(
          fault = "outdated-document",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "备案的主办单位名称“{filed}”与登记机关一致，但所存证件上的名称为“{licensed}”，证件材料可能已过时。",
                  en =
                      "The filed entity name \"{filed}\" is the registered one, but the"
                          + " document on file says \"{licensed}\" and may be out of date."),
          remedy =
              @Text(
                  zh = "请在备案系统上传现行有效的证件，替换所存材料。",
                  en =
                      "Upload the document now valid in the filing system in place of the"
                          + " one on file."))
    },
    columns = {"entity_name", "entity_doc_no", "doc_entity_name"},
    evidence = "registry")
public final class EntityNameDiffersFromDocument implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String filed = filing.entity().name();
    if (filed.isBlank()) {
      return Verdict.undetermined("未填写主办单位名称，无从比对", "no entity name is filed to compare");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    Sight registry = number.absent() ? Sight.MISSING : number.registered(facts);
    // An answer that there is no such entity may repeat the name that was asked for.
    String registered =
        registry.current() && RegistryStatus.isRecord(registry.newest())
            ? registry.newest().get("name")
            : "";
    String licensed = filing.materials().documentEntityName();
    if (licensed.isBlank() && registered.isBlank()) {
      return Verdict.undetermined(EvidenceKind.REGISTRY, Mask.document(number.normal()), registry);
    }
    Verdict verdict = compare(filed, licensed, registered);
    if (verdict.outcome() == Outcome.FAIL) {
      verdict =
          verdict.with("filed", filed).with("licensed", licensed).with("registered", registered);
    }
    return registered.isBlank() ? verdict : verdict.on(List.of(registry.newest()));
  }

  /** At least one of the two others is there. */
  private static Verdict compare(String filed, String licensed, String registered) {
    boolean onDocument = !licensed.isBlank();
    boolean inRegistry = !registered.isBlank();
    boolean asDocument = onDocument && same(licensed, filed);
    boolean asRegistry = inRegistry && same(registered, filed);
    if (onDocument && !asDocument) {
      return Verdict.fail(asRegistry ? "outdated-document" : "document", Normal.name(filed));
    }
    if (inRegistry && !asRegistry) {
      return Verdict.fail("registry", Normal.name(filed));
    }
    if (asDocument && asRegistry) {
      return Verdict.pass("与证件和登记机关的名称一致", "the same as on the document and in the registry");
    }
    return asDocument
        ? Verdict.pass("与证件上的名称一致", "the same as on the document")
        : Verdict.pass("与登记机关的名称一致", "the same as in the registry");
  }

  private static boolean same(String name, String other) {
    return name.equals(other) || Normal.name(name).equals(Normal.name(other));
  }
}
