package beian.rules.entity;

import beian.filing.Filing;
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
import beian.rules.entity.Contradictions.Contradiction;
import java.util.ArrayList;
import java.util.List;

/** The filing lacks what it must have, or contradicts itself. */
@RuleCard(
    id = "ENT-005",
    item = Item.ENTITY,
    severity = Severity.MAJOR,
    title = @Text(zh = "备案信息缺失或自相矛盾", en = "Filing is incomplete or contradicts itself"),
    cites = @Citation(section = Section.FILING_NUMBER, line = 799),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "检查必填信息是否齐全、各项之间是否矛盾，逐项列出。必填：主办单位名称、性质、证件类型和号码，单位还须有主体负责人、网站负责人的姓名和证件号码，网站名"
                    + "称，域名（APP 和小程序除外）；联系电话由 CON-001 至 CON-004 检查，材料由 MAT 各项检查。矛盾：单位性质与证件类型不符，负责人身份证号码无效或与"
                    + "出生日期不符，个人主体与其负责人不是同一人（外文名、换发的护照不作比较）。备案号与主体备案号、省份不符，备案号格式错误，审核通过时间在核查日之后，域名到"
                    + "期早于注册，是表格的问题，仅作内部提示。备案尚未通过、变更备案正在办理的，或通信地址、首页网址、服务内容、负责人证件类型为空（可能只是表格未导出）的，判为"
                    + "无法判定。",
            en =
                "Checks whether everything mandatory is there and whether the values"
                    + " agree with one another, each by itself. Mandatory: name, kind, document"
                    + " type and number of the entity, for organizations name and document"
                    + " number of both persons-in-charge, website name, domain (not of apps and"
                    + " mini programs); telephone numbers are for CON-001 to CON-004, materials"
                    + " for the MAT rules. Contradictions: entity kind against document type, an"
                    + " identity number that is not valid or disagrees with the birth date, an"
                    + " individual who is not their own person-in-charge (names in two scripts"
                    + " and renewed passports are not compared). Filing number against entity"
                    + " filing number and province, a filing number of no known form, an"
                    + " approval after the day of inspection, a domain that expires before it"
                    + " was registered: the sheet's fault, a note for staff. A filing that is"
                    + " not approved yet, an information change under way, or an empty address,"
                    + " homepage, service content or document type of a person, which may only"
                    + " be missing in the sheet: undetermined."),
    opinions = {
      @Opinion(
          fault = "missing",
          says = @Text(zh = "备案信息缺失：{missing}。", en = "The filing lacks: {missing}."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，逐项补充上述信息，并上传相应的证件材料。",
                  en =
                      "Apply for an information change in the filing system, add each of"
                          + " these, and upload the documents that go with them.")),
      @Opinion(
          fault = "contradictory",
          says =
              @Text(
                  zh = "备案信息自相矛盾：{contradictions}。",
                  en = "The filing contradicts itself: {contradictions}."),
          remedy =
              @Text(
                  zh = "请对照有效证件核对上述各项，在备案系统提交变更备案，将有误的一方改为与证件一致，并上传相应的证件材料。",
                  en =
                      "Hold each of these against the valid documents, correct the wrong"
                          + " one by an information change in the filing system, and upload the"
                          + " documents that go with it.")),
      @Opinion(
          fault = "sheet",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "表中数据自相矛盾：{contradictions}。这些数据由表格提供方填写，不是主体能更正的。",
                  en =
                      "The sheet contradicts itself: {contradictions}. Its sender writes these"
                          + " values; the owner cannot put them right."),
          remedy =
              @Text(
                  zh = "请核对备案系统中的原始数据，更正表格后重新导入；确属备案信息有误的，再人工通知主体。",
                  en =
                      "Check the original data in the filing system, correct the sheet and import"
                          + " it again; tell the owner only if the filing itself is wrong."))
    },
    columns = {
      "filing_no",
      "entity_filing_no",
      "province",
      "approved_at",
      "entity_name",
      "entity_type",
      "entity_doc_type",
      "entity_doc_no",
      "entity_address",
      "entity_pic_birth_date",
      "entity_pic_name",
      "entity_pic_doc_type",
      "entity_pic_doc_no",
      "site_pic_name",
      "site_pic_doc_type",
      "site_pic_doc_no",
      "site_name",
      "domain",
      "homepage_url",
      "service_content",
      "domain_registered_at",
      "domain_expiry",
      "order_type",
      "order_status",
      "changed_fields",
      "change_submitted_at",
      "change_done_at"
    })
public final class FilingIsIncompleteOrContradictory implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Verdict> wrong = new ArrayList<>(0);
    Completeness.missing(filing)
        .forEach(
            (column, heading) ->
                wrong.add(
                    judged("missing", column, column, filing, facts).with("missing", heading)));
    for (Contradiction one : Contradictions.of(filing, facts.today())) {
      wrong.add(
          judged(one.fault(), one.column(), one.about(), filing, facts)
              .with("contradictions", one.clause()));
    }
    if (!wrong.isEmpty()) {
      return Verdict.joined(wrong);
    }
    List<Words> unseen = Completeness.unseen(filing);
    return unseen.isEmpty()
        ? Verdict.pass(
            "必填信息齐全，各项之间没有矛盾", "everything mandatory is there and nothing contradicts itself")
        : Verdict.undetermined(
                "表中未见{unseen}，无法判断是未备案还是未导出",
                "the sheet has no {unseen}: not filed, or not exported")
            .with("unseen", Completeness.list(unseen, "、", ", "));
  }

  /** What is not approved yet, or is being changed, is no fault of the filing. */
  private static Verdict judged(
      String fault, String column, String about, Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.undetermined(
              "备案尚未通过，信息可能仍在填写", "the filing is not approved yet and may still be filled in")
          .of(about);
    }
    return !fault.equals("sheet") && filing.isChanging(column, facts.today())
        ? Verdict.undetermined(
                "信息缺失或矛盾，但变更备案正在办理",
                "something is missing or contradictory, but an information change is under way")
            .of(about)
        : Verdict.fail(fault, about);
  }
}
