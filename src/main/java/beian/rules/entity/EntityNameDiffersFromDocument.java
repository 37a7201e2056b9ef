package beian.rules.entity;

import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
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
import java.time.LocalDate;
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
                "将备案的主办单位名称与证件上的名称、登记机关以同一证件号码登记的名称比对。全角与半角、繁体与简体、括号、标点、空格、大小写以及 Co., Ltd."
                    + " 等外文缩写不作区别；“*”“无字号”等表示没有名称，不作比对。证件名称不同即为不合格；登记名称不同、且登记信息晚于备案所用证件的为不合格；登记名称与备案"
                    + "一致、只有所存证件名称不同的，是证件材料过时，仅作提醒。只有外文或拼音名称、少写组织形式、总部与分支机构、个体工商户以经营者姓名备案、不能确定登记信息晚于"
                    + "证件、变更备案正在办理的，无法判定。证件名称和有效的登记信息都没有时无法判定。",
            en =
                "The filed entity name is compared with the name on the document and with"
                    + " the name the registry has for the same document number. Full-width"
                    + " forms, traditional script, brackets, marks, spaces, upper case and"
                    + " abbreviations like Co., Ltd. make no difference; a name like \"*\" or"
                    + " \"no trade name\" is none. Another name on the document is a failure,"
                    + " and so is another name in the registry when the registry was asked"
                    + " after the papers were filed; when the registry agrees with the filing"
                    + " and only the document on file differs, the material is out of date:"
                    + " advice. Latin letters or pinyin on one side only, a form of law left"
                    + " out, a branch and its head office, a trader filed by the operator's"
                    + " name, a registry answer that need not be newer than the papers, or an"
                    + " information change under way: undetermined. So is a filing with neither"
                    + " a name from the document nor current registry data."),
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
    columns = {
      "entity_name",
      "entity_doc_no",
      "entity_pic_name",
      "doc_entity_name",
      "approved_at",
      "order_type",
      "order_status",
      "changed_fields",
      "change_submitted_at",
      "change_done_at"
    },
    evidence = "registry")
public final class EntityNameDiffersFromDocument implements Rule {
  /** Codes of traders (个体工商户), who may be filed by their operator's name. */
  private static final String TRADER = "92";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    String filed = filing.entity().name();
    if (EntityName.isSilent(filed)) {
      return Verdict.undetermined("未填写主办单位名称，无从比对", "no entity name is filed to compare");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    Registered registered = Registered.of(number, facts);
    String licensed = filing.materials().documentEntityName();
    Likeness asDocument = compare(licensed, filing, number, registered);
    Likeness asRegistry = compare(registered.name(), filing, number, registered);
    if (asDocument == Likeness.SILENT && asRegistry == Likeness.SILENT) {
      return registered.sight().current()
          ? Verdict.undetermined(
                  "证件和登记信息上都没有可以比对的名称", "neither document nor registry shows a name to compare")
              .on(registered.basis())
          : Verdict.undetermined(
              EvidenceKind.REGISTRY, Mask.document(number.normal()), registered.sight());
    }
    Verdict verdict = weigh(asDocument, asRegistry, filing, registered);
    if (verdict.outcome() == Outcome.FAIL && filing.isChanging("entity_name", facts.today())) {
      return Verdict.undetermined(
          "名称不一致，但变更备案正在办理", "the names differ, but an information change is under way");
    }
    if (verdict.outcome() == Outcome.FAIL && registered.contradicted()) {
      return Verdict.undetermined(
          EvidenceKind.REGISTRY, Mask.document(number.normal()), registered.sight());
    }
    return verdict
        .with("filed", filed)
        .with("licensed", licensed)
        .with("registered", registered.name())
        .on(registered.known() ? registered.basis() : List.of());
  }

  private static Likeness compare(
      String other, Filing filing, DocumentNumber number, Registered registered) {
    Likeness likeness = EntityName.compare(other, filing.entity().name());
    return likeness == Likeness.DIFFERENT
            && number.normal().startsWith(TRADER)
            && (isOperator(other, filing, registered)
                || isOperator(filing.entity().name(), filing, registered))
        ? Likeness.ALIKE
        : likeness;
  }

  private static boolean isOperator(String name, Filing filing, Registered registered) {
    String legal = registered.known() ? registered.sight().newest().get("legal_person") : "";
    return List.of(filing.entityPerson().name(), legal).stream()
        .map(person -> EntityName.compare(name, person))
        .anyMatch(likeness -> likeness == Likeness.SAME || likeness == Likeness.ALIKE);
  }

  /** At least one of the two others is there. */
  private static Verdict weigh(
      Likeness asDocument, Likeness asRegistry, Filing filing, Registered registered) {
    if (asDocument == Likeness.DIFFERENT) {
      return switch (asRegistry) {
        case SAME -> fail("outdated-document", filing, filing.materials().documentEntityName());
        case ALIKE -> alike();
        default -> fail("document", filing, filing.materials().documentEntityName());
      };
    }
    if (asRegistry == Likeness.DIFFERENT) {
      if (asDocument == Likeness.ALIKE) {
        return alike();
      }
      return isNewerThanPapers(registered.day(), asDocument, filing)
          ? fail("registry", filing, registered.name())
          : Verdict.undetermined(
              "登记机关以该号码登记的名称为“{registered}”，但不能确定该登记信息晚于备案所用的证件",
              "the registry has the name \"{registered}\", but whether that is newer than the filed"
                  + " papers is not known");
    }
    if (asDocument == Likeness.SAME && asRegistry == Likeness.SAME) {
      return Verdict.pass("与证件和登记机关的名称一致", "the same as on the document and in the registry");
    }
    if (asDocument == Likeness.SAME) {
      return Verdict.pass("与证件上的名称一致", "the same as on the document");
    }
    return asRegistry == Likeness.SAME
        ? Verdict.pass("与登记机关的名称一致", "the same as in the registry")
        : alike();
  }

  private static Verdict fail(String fault, Filing filing, String other) {
    return Verdict.fail(
        fault, EntityName.key(filing.entity().name()) + "|" + EntityName.key(other));
  }

  private static Verdict alike() {
    return Verdict.undetermined(
        "备案名称“{filed}”与证件（{licensed}）或登记（{registered}）的名称写法不同，可能是同一主体，需人工核对",
        "the filed name \"{filed}\" is written otherwise on the document ({licensed}) or in the"
            + " registry ({registered}) but may be the same entity's; a person must look");
  }

  /**
   * Whether the registry was asked after the papers were filed. Papers that agree with the filing
   * and of which nobody knows the day may be the newer ones.
   */
  private static boolean isNewerThanPapers(LocalDate asked, Likeness asDocument, Filing filing) {
    LocalDate filed = filing.approvedAt();
    LocalDate changed = filing.change().doneAt();
    LocalDate papers = changed == null || filed != null && filed.isAfter(changed) ? filed : changed;
    return papers == null ? asDocument == Likeness.SILENT : papers.isBefore(asked);
  }
}
