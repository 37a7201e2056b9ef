package beian.rules.contact;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.inspection.Facts;
import beian.inspection.Facts.Peer;
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

/** The website's person-in-charge is website person-in-charge at another organization too. */
@RuleCard(
    id = "CON-009",
    item = Item.CONTACT,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "网站负责人同时担任其他单位的网站负责人",
            en = "Website person-in-charge serves another organization too"),
    cites = @Citation(section = Section.OTHER, line = 392),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "以网站负责人证件号码在本系统全部备案中查找。同一人只能担任一个单位的网站负责人；本人另有个人备案的不算，个人主体的备案不适用。同一单位的多个网站可以"
                    + "是同一位负责人；已注销或已取消接入的备案不算。证件号码未填写、无效，或未填写单位性质的，无法判定。"
                    + "另一单位只有旧证件号码而本单位为统一社会信用代码（或反之）的，可能是同一单位的旧备案，不算；变更备案正在办理的无法判定。",
            en =
                "The website person-in-charge is looked up by document number among all"
                    + " filings held here. One person may be website person-in-charge of one"
                    + " organization only; a filing of their own as an individual does not"
                    + " count, and filings of individuals are not checked. Several websites of"
                    + " one organization may share the person; filings that were deregistered or"
                    + " whose access was cancelled do not count. Without a valid document number"
                    + " or without entity type: undetermined."
                    + " An organization that is filed under an old kind of number where this one has a unified code, or the other way round, may be the same one and does not count; an information change under way is undetermined."),
    opinions =
        @Opinion(
            fault = "several-organizations",
            says =
                @Text(
                    zh = "网站负责人“{person}”同时是其他单位的网站负责人：{others}。同一人不得在多个单位担任网站负责人。",
                    en =
                        "The website person-in-charge \"{person}\" is website"
                            + " person-in-charge of another organization too: {others}. One"
                            + " person may not be it at several organizations."),
            remedy =
                @Text(
                    zh =
                        "请由其中一个单位提交变更备案，将网站负责人改为本单位的其他工作人员，并上传新负责人的证件和真实性核验单。贵单位保留该负责人的，请确认"
                            + "另一单位已完成变更，再申请复查。",
                    en =
                        "One of the organizations applies for an information change and"
                            + " names another member of its own staff as website"
                            + " person-in-charge, with that person's document and the"
                            + " verification form. If you keep this person, make sure that the"
                            + " other organization has made the change, then ask for a"
                            + " reinspection.")),
    columns = {"entity_type", "site_pic_name", "site_pic_doc_no"})
public final class WebsitePersonServesAnotherOrganization implements Rule {
  /** So many are named; beyond, the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("个人主体的备案不适用", "not for filings of individuals");
    }
    if (filing.sitePerson().docNo().isEmpty()) {
      return Verdict.undetermined(
          "未填写网站负责人证件号码，无法比对", "no document number of the website person-in-charge is filed");
    }
    if (!isSomebodys(filing.sitePerson().docNo())) {
      return Verdict.undetermined(
          "网站负责人证件号码无效，同号的未必是同一人",
          "the document number of the website person-in-charge is not valid, so those who share it"
              + " need not be one person");
    }
    List<Peer> organizations =
        facts.peers().sameWebsitePerson().stream().filter(Peer::organization).toList();
    if (organizations.isEmpty()) {
      return Verdict.pass(
          "本系统的备案中，网站负责人未在其他单位担任网站负责人",
          "among the filings held here the person serves no other organization");
    }
    if (filing.isChanging("site_pic_doc_no", facts.today())
        || filing.isChanging("site_pic_name", facts.today())) {
      return Verdict.undetermined("变更备案正在办理", "an information change is under way");
    }
    if (filing.entity().type().isEmpty()) {
      return Verdict.undetermined(
          "未填写单位性质，无法确定是否为单位", "no entity type is filed; it may be an individual");
    }
    return Verdict.fail("several-organizations", TravelDocument.holder(filing.sitePerson().docNo()))
        .with("person", filing.sitePerson().name())
        .with("others", names(organizations));
  }

  /** Whether it is the number of one person, and not what people write when they have none. */
  private static boolean isSomebodys(String number) {
    String written = Normal.compact(number);
    if (written.length() == 18 || written.length() == 15) {
      return ResidentId.check(written).valid();
    }
    // A number of digits alone is as likely one that somebody made up.
    return TravelDocument.check(written).valid()
        && !written.matches("\\d+")
        && written.chars().distinct().count() > 2;
  }

  private static Words names(List<Peer> organizations) {
    List<String> names = organizations.stream().map(Peer::entityName).distinct().sorted().toList();
    List<String> named = names.subList(0, Math.min(NAMED, names.size()));
    int more = names.size() - named.size();
    return new Words(
        String.join("、", named) + (more == 0 ? "" : "等 " + names.size() + " 个单位"),
        String.join(", ", named) + (more == 0 ? "" : " and " + more + " more"));
  }
}
