package beian.rules.content;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.IllegalContent;
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
import java.util.ArrayList;
import java.util.List;

/** A reviewer found illegal information on the website. */
@RuleCard(
    id = "CNT-004",
    item = Item.CONTENT,
    severity = Severity.FATAL,
    title = @Text(zh = "网站含有违法信息", en = "Website carries illegal information"),
    cites = @Citation(section = Section.FILING_NUMBER, line = 802),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "只依据复核人员署名的最新结论，每个域名和首页各自判断：结论为违法、且写明对照表中的违法类别（赌博、色情、诈骗等）的为不合格；每个备案域名都有有效期内的结"
                    + "论且均非违法的为通过。没有结论、结论过期、没有署名、没有写明类别或类别不在对照表中的无法判定，程序不自行判断"
                    + "内容是否违法。",
            en =
                "Only a reviewer's newest signed decision counts, of each domain and homepage by itself: illegal, with a category "
                    + "of the table that says what it is (gambling, pornography, fraud and the like), fails; a decision within "
                    + "its age limit for every filed domain, none of them illegal, passes. No "
                    + "decision, one too old, one nobody signed, or one without a known category: undetermined. The suite never "
                    + "judges by itself whether content is illegal."),
    opinions =
        @Opinion(
            fault = "illegal",
            says =
                @Text(
                    zh = "经 {reviewer} 于 {day} 复核，网站 {site} 含有违法信息（类别：{category}）。",
                    en =
                        "{reviewer} reviewed the website {site} on {day} and found illegal "
                            + "information (category: {category})."),
            remedy =
                @Text(
                    zh =
                        "请立即删除违法信息，排查网站是否被入侵篡改，保存日志，并书面说明处理"
                            + "情况。含违法信息的网站和主体可能被通信管理局注销备案，情节严重的列入"
                            + "黑名单、不得再次备案；对结论有异议或已清除的，请提交说明申请人工复查。",
                    en =
                        "Remove the illegal information at once, find out whether the "
                            + "website was broken into, keep the logs, and report in writing what "
                            + "was done. The communications administration may deregister the "
                            + "website and its entity, and in serious cases blacklist them so that "
                            + "they cannot file again. If you disagree, or everything is removed, "
                            + "hand in an explanation and ask for a review by a person.")),
    columns = {"domain", "homepage_url"},
    evidence = "content")
public final class WebsiteCarriesIllegalContent implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Site> sites = Site.of(EvidenceKind.CONTENT, filing, facts);
    if (sites.isEmpty()) {
      return Verdict.undetermined("未填写域名", "no domain is filed");
    }
    List<Verdict> judged = new ArrayList<>(1);
    for (Site site : sites) {
      site.signed().forEach(review -> judged.add(judged(review)));
      site.undecided().ifPresent(judged::add);
    }
    return Verdict.joined(judged);
  }

  private static Verdict judged(Observation review) {
    String host = review.subject();
    String category = review.get("category");
    if (!review.get("flag").equals("illegal")) {
      return Verdict.pass("经复核未发现违法信息", "a reviewer found no illegal information")
          .on(List.of(review));
    }
    Verdict verdict =
        IllegalContent.names(category, Facts.day(review.observedAt()))
            ? Verdict.fail("illegal", host + "|" + Normal.name(category))
            : Verdict.undetermined(
                    "复核结论为违法，但没有写明违法类别或类别“{category}”不在对照表中，需重新复核",
                    "the reviewer found it illegal but did not say what it is, or the category"
                        + " \"{category}\" is not in the table; review it again")
                .of(host);
    return verdict
        .with("site", host)
        .with("category", category.isEmpty() ? "-" : category)
        .with("reviewer", review.get("reviewer"))
        .with("day", Facts.day(review.observedAt()).toString())
        .on(List.of(review));
  }
}
