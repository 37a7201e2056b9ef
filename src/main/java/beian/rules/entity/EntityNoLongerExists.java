package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.word.RegistryStatus;
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

/** The registry says that the entity behind the filing no longer exists. */
@RuleCard(
    id = "ENT-003",
    item = Item.ENTITY,
    severity = Severity.MAJOR,
    title = @Text(zh = "主体已不存在", en = "Entity no longer exists"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1264),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "以主体证件号码查询登记机关的登记状态。状态用语整体与对照表（registry-status.csv，注明来源、地区和起用日期）比对，复合写法按标点和括号拆开逐一"
                    + "比对，不在用语中查找字词。注销、吊销、撤销、责令关闭、除名视为主体已不存在；迁出只说明登记机关已变更，仅作提醒；有任一表示存在的用语（存续、在业、"
                    + "清算、歇业、仍注册等）即不判为不存在。查无记录、注销仍在办理（公告、审批、税务注销）、用语不在对照表中（列出该用语），或登记的不是备案的名称，都不能"
                    + "证明本主体已不存在，判为无法判定。个人主体不适用。",
            en =
                "The status at the registration authority is looked up by the entity's"
                    + " document number. Its words are compared with a table"
                    + " (registry-status.csv, with source, register and day) as a whole, those"
                    + " of a compound one by one; no word is searched in another."
                    + " Deregistered, revoked, annulled, closed by order or struck off: the"
                    + " entity is gone. Moved to another authority: advice only. Any word of"
                    + " existence (in business, in liquidation, business suspended, still"
                    + " registered) vetoes that. No record, a deregistration still under way"
                    + " (announced, examined, of the tax office only), a word that is not in"
                    + " the table (it is named), or a record without the filed name proves"
                    + " nothing of this entity: undetermined. Not for individuals."),
    opinions = {
      @Opinion(
          fault = "deregistered",
          says =
              @Text(
                  zh = "登记机关显示主体“{entity}”（证件号码 {number}）的登记状态为“{status}”，主体已注销，不能再作为备案主体。",
                  en =
                      "The registration authority lists the entity \"{entity}\" (document"
                          + " {number}) as \"{status}\": it has been deregistered and can no"
                          + " longer hold a filing."),
          remedy =
              @Text(
                  zh =
                      "此项无法通过变更整改。请凭备案密码在备案系统申请注销主体；网站仍要使用的，注销后由现在的经营主体重新提交首次备案。逾期不处理，将取消该网"
                          + "站的接入。登记状态有误的，请提交登记机关出具的存续证明申诉。",
                  en =
                      "This cannot be put right by a change. Apply in the filing system,"
                          + " with the filing password, to deregister the entity; if the"
                          + " website goes on, its present operator then submits a first-time"
                          + " filing. If nothing is done in time, the access of this website"
                          + " will be cancelled. If the status is wrong, appeal with a"
                          + " certificate of existence from the registration authority.")),
      @Opinion(
          fault = "revoked",
          says =
              @Text(
                  zh = "登记机关显示主体“{entity}”（证件号码 {number}）的登记状态为“{status}”，主体资格已被取消，不能再作为备案主体。",
                  en =
                      "The registration authority lists the entity \"{entity}\" (document"
                          + " {number}) as \"{status}\": its licence or registration has been"
                          + " taken away and it can no longer hold a filing."),
          remedy =
              @Text(
                  zh =
                      "请凭备案密码在备案系统申请注销主体，网站仍要使用的，由现在的经营主体重新提交首次备案。主体已恢复登记的，请在整改期内提交登记机关的恢复决"
                          + "定或最新登记证明，申请复查。逾期不处理，将取消该网站的接入。",
                  en =
                      "Apply in the filing system, with the filing password, to"
                          + " deregister the entity; if the website goes on, its present"
                          + " operator submits a first-time filing. If the registration has"
                          + " been restored, hand in the authority's decision or a new extract"
                          + " within the rectification period and ask for a reinspection. If"
                          + " nothing is done in time, the access of this website will be"
                          + " cancelled.")),
      @Opinion(
          fault = "moved-out",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "登记机关显示主体“{entity}”（证件号码 {number}）的登记状态为“{status}”，登记机关已变更，备案信息可能与新证件不一致。",
                  en =
                      "The registration authority lists the entity \"{entity}\" (document"
                          + " {number}) as \"{status}\": it is now registered elsewhere, and the"
                          + " filing may differ from the new document."),
          remedy =
              @Text(
                  zh =
                      "请核对迁入地登记机关换发的证件；名称、证件号码或地址有变的，请提交变更备案并上传新证件。迁往其他省份的，备案不能跨省变更，请注销后在迁入"
                          + "地省份重新备案。",
                  en =
                      "Compare the filing with the document issued by the new authority;"
                          + " if name, number or address changed, apply for an information"
                          + " change and upload the new document. A filing cannot be moved to"
                          + " another province: deregister it there and file again in the new"
                          + " one."))
    },
    columns = {
      "entity_name",
      "entity_type",
      "entity_region",
      "entity_doc_type",
      "entity_doc_no",
      "entity_pic_name"
    },
    evidence = "registry")
public final class EntityNoLongerExists implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("个人主体没有登记状态", "an individual has no registration status");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    if (number.absent()) {
      return Verdict.undetermined(
          "未填写主体证件号码，无法查询登记状态", "no document number is filed, so the registry cannot be asked");
    }
    Registered registered = Registered.of(number, facts);
    Sight sight = registered.sight();
    if (!sight.current()) {
      return Verdict.undetermined(EvidenceKind.REGISTRY, Mask.document(number.normal()), sight);
    }
    RegistryStatus status = registered.status(filing);
    return verdict(status, number, registered, filing)
        .with("status", sight.newest().get("status"))
        .with("words", String.join("、", status.unknownWords()))
        .on(registered.basis());
  }

  private static Verdict verdict(
      RegistryStatus status, DocumentNumber number, Registered registered, Filing filing) {
    return switch (status.meaning()) {
      case EXISTS -> Verdict.pass("登记机关显示主体存在：{status}", "the registry lists it as {status}");
      case DEREGISTERED -> gone("deregistered", number, registered, filing);
      case REVOKED -> gone("revoked", number, registered, filing);
      case MOVED_OUT -> gone("moved-out", number, registered, filing);
      case NO_RECORD, UNCLEAR ->
          status.unknownWords().isEmpty()
              ? Verdict.undetermined(
                  "登记机关的答复“{status}”不能说明主体是否存在",
                  "the registry's answer \"{status}\" does not say whether the entity exists")
              : Verdict.undetermined(
                  "登记状态“{status}”中的用语“{words}”不在对照表中，请对照表维护人员补充",
                  "of the status \"{status}\" the status word \"{words}\" is not in the table;"
                      + " its keeper should add it");
    };
  }

  /** The number may be filed wrongly, and another entity's fate is not this one's. */
  private static Verdict gone(
      String fault, DocumentNumber number, Registered registered, Filing filing) {
    return registered.isOf(filing)
        ? Verdict.fail(fault, number.normal())
            .with("entity", filing.entity().name())
            .with("number", Mask.document(number.normal()))
        : Verdict.undetermined(
            "登记机关在该号码下登记的不是备案的名称，状态“{status}”未必是本主体的",
            "the registry does not have the filed name under this number, so \"{status}\" need not be"
                + " this entity's status");
  }
}
