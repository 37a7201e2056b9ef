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
                "检查必填信息是否齐全、各项之间是否矛盾，全部问题列在一条意见中。必填：主办单位名称、性质、证件类型和号码，单位还须有主体负责人姓名和证件号码，网站负"
                    + "责人姓名和证件号码，网站名称，域名；联系电话由 CON-001 至 CON-004 检查，材料由 MAT 各项检查。矛盾：备案号与主体备案号、省份不"
                    + "符，备案号格式错误，单位性质与证件类型不符，负责人身份证号码无效或与出生日期不符，个人主体与其负责人不是同一人，审核通过时间在核查日之后，域名到期早"
                    + "于注册。通信地址、首页网址、服务内容、负责人证件类型为空的，可能只是表格未导出，判为无法判定。",
            en =
                "Checks whether everything mandatory is there and whether the values"
                    + " agree with one another; all of it goes into one opinion. Mandatory:"
                    + " name, kind, document type and number of the entity, for organizations"
                    + " name and document number of the entity's person-in-charge, name and"
                    + " document number of the website's person-in-charge, website name, domain;"
                    + " telephone numbers are for CON-001 to CON-004, materials for the MAT"
                    + " rules. Contradictions: filing number against entity filing number and"
                    + " province, a filing number of no known form, entity kind against document"
                    + " type, an identity number that is not valid or disagrees with the birth"
                    + " date, an individual who is not their own person-in-charge, an approval"
                    + " after the day of inspection, a domain that expires before it was"
                    + " registered. An empty address, homepage, service content or document type"
                    + " of a person may only be missing in the sheet: undetermined."),
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
                          + " documents that go with it."))
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
      "domain_expiry"
    })
public final class FilingIsIncompleteOrContradictory implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Verdict> wrong = new ArrayList<>(0);
    Completeness.missing(filing)
        .forEach(
            (column, heading) ->
                wrong.add(Verdict.fail("missing", column).with("missing", heading)));
    for (Words clause : Contradictions.of(filing, facts.today())) {
      wrong.add(Verdict.fail("contradictory", clause.en()).with("contradictions", clause));
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
}
