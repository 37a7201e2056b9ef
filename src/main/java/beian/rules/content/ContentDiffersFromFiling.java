package beian.rules.content;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.number.FilingNumber;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The website shows something else than the filing describes. */
@RuleCard(
    id = "CNT-001",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "网站内容与备案不符", en = "Website content differs from the filing"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1240),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "内容由复核人员判断，每个域名和首页各自判断：署名的最新复核结论中的内容类别与备案的内容类别相同为通过，不"
                    + "同为不合格；任一方为“其他”或不在类别表内的不能据此判定。复核结论为违法或空网"
                    + "站的，分别由 CNT-004、CNT-005 判定。没有复核结论时，只看首页上的事实：跳转到"
                    + "未备案的域名（所见页面是另一网站的，不再看其内容）、只显示其他主体的备案号的提醒核对；页面上既没有网站名称也没有主"
                    + "体名称的仅作内部提示。仅凭首页不判定为通过。备案尚未通过的不适用。",
            en =
                "Content is for a reviewer to judge, of each domain and homepage by itself: a newest signed decision that names the filed "
                    + "category passes, another category fails; \"other\", or a category outside the table, on either side proves nothing. Decisions for illegal or empty websites belong to CNT-004 and CNT-005. Without a decision only plain facts of the homepage count: that it leads on to a domain that is not filed (whose page is another website's, so no more is read from it), or shows filing numbers of other entities only, is pointed out; that it shows neither the website's nor the entity's name is a note for staff. The homepage alone never passes. Not for filings that are not approved yet."),
    opinions = {
      @Opinion(
          fault = "category",
          says =
              @Text(
                  zh = "经 {reviewer} 于 {day} 复核，网站 {site} 的实际内容为“{seen}”，备案的" + "内容类别为“{filed}”。",
                  en =
                      "{reviewer} reviewed the website {site} on {day}: its content is \"{seen}\", the filed category \"{filed}\"."),
          remedy =
              @Text(
                  zh =
                      "请将网站内容改回备案所述的“{filed}”；确需改变内容的，请提交变更备案修"
                          + "改内容类别和服务内容，涉及前置审批或经营许可的须先取得许可，个人主体不"
                          + "得变更为企业或经营性内容。",
                  en =
                      "Change the website back to the filed content (\"{filed}\"). If the content is to stay, apply for an information change of category and service content, after obtaining any approval or licence it needs; an individual may not change to corporate or commercial content.")),
      @Opinion(
          fault = "redirects-away",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "打开网站 {site} 后跳转到未在本备案内的域名 {target}，备案域名下没有网" + "站内容。",
                  en =
                      "The website {site} leads on to {target}, a domain outside this "
                          + "filing; there is no content under the filed domain."),
          remedy =
              @Text(
                  zh = "请在备案域名下直接提供备案的网站内容；目标域名也是贵方使用的，请确认其" + "已单独备案。",
                  en =
                      "Show the filed website under the filed domain itself; if the other "
                          + "domain is yours too, make sure that it has a filing of its own.")),
      @Opinion(
          fault = "other-filing",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "网站 {site} 首页显示的备案号 {numbers} 不属于本备案主体（{own}）。",
                  en =
                      "The homepage of {site} shows the filing number {numbers}, which is "
                          + "not of this filing's entity ({own})."),
          remedy =
              @Text(
                  zh = "请在首页底部改为显示本网站的备案号 {own} 并链接到工信部备案网站；网站" + "实际由其他主体运营的，请由实际运营主体办理备案。",
                  en =
                      "Show this website's own number, {own}, at the bottom of the homepage, "
                          + "linked to the ministry's filing site; if another entity in fact runs "
                          + "the website, that entity must file it.")),
      @Opinion(
          fault = "names-nobody",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "网站 {site} 的首页（标题“{title}”）上没有出现网站名称“{name}”和主体名" + "称，建议人工核对内容。",
                  en =
                      "The homepage of {site} (title \"{title}\") shows neither the website's name \"{name}\" nor the entity's; a person should look at it."),
          remedy =
              @Text(
                  zh = "请人工查看网站内容并登记复核结论；内容与备案相符的，无须通知主体。",
                  en =
                      "Look at the website and record a decision; when the content is the "
                          + "filed one, there is nothing to tell the owner."))
    },
    columns = {
      "filing_no",
      "entity_name",
      "site_name",
      "domain",
      "homepage_url",
      "content_category"
    },
    evidence = {"content", "page"})
public final class ContentDiffersFromFiling implements Rule {
  private static final int ENOUGH_TEXT = 50;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.notApplicable(
          "备案尚未通过，网站不应开通", "the filing is not approved yet, so the website must not be open");
    }
    List<Site> reviews = Site.of(EvidenceKind.CONTENT, filing, facts);
    if (reviews.isEmpty()) {
      return Verdict.undetermined("未填写域名", "no domain is filed");
    }
    Category filed = Category.of(filing.website().contentCategory()).orElse(Category.OTHER);
    List<Verdict> judged = new ArrayList<>(1);
    for (Site site : reviews) {
      site.signed().forEach(review -> judged.add(reviewed(review, filed)));
      site.undecided().ifPresent(judged::add);
    }
    List<Verdict> asked =
        judged.stream().filter(one -> one.outcome() != Outcome.NOT_APPLICABLE).toList();
    if (asked.isEmpty()) {
      return judged.get(0);
    }
    Verdict verdict = Verdict.joined(asked);
    return verdict.outcome() == Outcome.UNDETERMINED
        ? plainFacts(filing, facts)
            .map(fact -> Verdict.joined(List.of(fact, verdict)))
            .orElse(verdict)
        : verdict.with("category", filed.words());
  }

  private static Verdict reviewed(Observation review, Category filed) {
    if (review.get("flag").equals("illegal")) {
      return Verdict.notApplicable(
          "复核结论为违法信息，由 CNT-004 判定", "the reviewer found illegal content, which CNT-004 judges");
    }
    if (review.get("flag").equals("empty")) {
      return Verdict.notApplicable(
          "复核结论为空网站，由 CNT-005 判定", "the reviewer found an empty website, which CNT-005 judges");
    }
    String host = review.subject();
    Category seen = Category.of(review.get("category")).orElse(Category.OTHER);
    if (seen == Category.OTHER || filed == Category.OTHER) {
      return Verdict.undetermined(
              "复核或备案的内容类别为空、“其他”或不在类别表内，不能据此判定",
              "the category reviewed or filed is empty, \"other\" or outside the table")
          .on(List.of(review))
          .of(host);
    }
    return seen == filed
        ? Verdict.pass(
                "复核确认内容类别与备案一致：{category}", "a reviewer found the filed category: {category}")
            .on(List.of(review))
        : Verdict.fail("category", host + "|" + filed + "|" + seen)
            .with("site", host)
            .with("reviewer", review.get("reviewer"))
            .with("day", Facts.day(review.observedAt()).toString())
            .with("seen", seen.words())
            .with("filed", filed.words())
            .on(List.of(review));
  }

  /** What homepages show for all to see; empty when that is in order. */
  private static Optional<Verdict> plainFacts(Filing filing, Facts facts) {
    List<Verdict> found = new ArrayList<>(0);
    for (Site site : Site.of(EvidenceKind.PAGE, filing, facts)) {
      site.seen()
          .filter(page -> page.get("status").equals("200"))
          .flatMap(
              page ->
                  plainFact(new Homepage(site.name(), page), filing)
                      .map(fact -> fact.with("site", site.name()).on(List.of(page))))
          .ifPresent(found::add);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Verdict.joined(found));
  }

  private static Optional<Verdict> plainFact(Homepage homepage, Filing filing) {
    Observation page = homepage.page();
    if (homepage.isElsewhere()) {
      // The page is another website's and says nothing of this one.
      String target = homepage.shownBy();
      return Homepage.isFiled(target, filing)
          ? Optional.empty()
          : Optional.of(
              Verdict.fail("redirects-away", homepage.site() + "|" + target)
                  .with("target", target));
    }
    String numbers = page.get("filing_numbers");
    Optional<FilingNumber> own = FilingNumber.parse(filing.filingNo());
    if (!numbers.isEmpty() && own.isPresent() && isOfOthers(numbers, own.get())) {
      return Optional.of(
          Verdict.fail("other-filing", homepage.site() + "|" + numbers)
              .with("numbers", numbers)
              .with("own", filing.filingNo()));
    }
    return namesSomebody(page, filing)
        ? Optional.empty()
        : Optional.of(
            Verdict.fail("names-nobody", homepage.site())
                .with("title", page.get("title"))
                .with("name", filing.website().name()));
  }

  /** Whether all filing numbers shown are of other entities; licences have numbers of their own. */
  private static boolean isOfOthers(String numbers, FilingNumber own) {
    List<FilingNumber> shown = new ArrayList<>();
    for (String number : numbers.split(";")) {
      Optional<FilingNumber> one = FilingNumber.parse(number);
      if (one.isEmpty() || one.get().isOfSameEntity(own)) {
        return false;
      }
      shown.add(one.get());
    }
    return shown.stream().anyMatch(one -> one.type() == FilingNumber.Type.FILING)
        && own.type() == FilingNumber.Type.FILING;
  }

  /** Whether the page names the website or the entity, or has too little text to say. */
  private static boolean namesSomebody(Observation page, Filing filing) {
    String site = Normal.name(filing.website().name());
    String entity = Normal.name(filing.entity().name());
    String length = page.get("text_length");
    if (site.isEmpty()
        || length.length() < 2
        || length.length() == 2 && Integer.parseInt(length) < ENOUGH_TEXT) {
      return true;
    }
    for (String part : List.of("title", "footer", "text")) {
      String shown = Normal.name(page.get(part));
      if (shown.contains(site) || !entity.isEmpty() && shown.contains(entity)) {
        return true;
      }
    }
    return false;
  }
}
