package beian.rules.content;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
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
import beian.rules.content.Site.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The website has no content. */
@RuleCard(
    id = "CNT-005",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "空网站：网站没有实际内容", en = "Empty website: it has no content"),
    cites = {
      @Citation(section = Section.FILING_NUMBER, line = 816),
      @Citation(section = Section.SPECIAL_INSPECTION, line = 1264)
    },
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "复核人员署名的结论优先（空网站为不合格，正常为通过；结论之后首页出现了新内容的须重新复核）。没有结论的看备案的首页：状态"
                    + "码为 200，且没有可见文字、图片、表单、框架、样式和脚本的为空页面；服务器默认页、明说本域名出售或停放的页面、只有“建设中”字样的页面视为没有内容。"
                    + "没有返回网页（0 字节）、几乎没有文字但有图片、登录表单、样式或脚本的页面、维护通知、写明时间或联系方式的预告、文件目录、跳转到其他网站的页面、备案首页以外的地址、其他状态码、无"
                    + "法访问，都不能证明为空，无法判定。多个域名中有一个有内容即通过，全部为空才不合格。首页没有应答"
                    + "时看备案数据的网站状态：停用或废弃为不合格，建设中或改版中提醒；首页有应答的"
                    + "以首页为准。备案尚未通过的不适用。",
            en =
                "A reviewer's signed decision comes first (empty fails, ok passes; when the homepage has shown new content "
                    + "since, it must be reviewed again). Without "
                    + "one, the filed homepage: status 200 without any visible text, picture, form, frame, style or script "
                    + "is an empty page; a server's default page, a page that says that this domain is for sale or parked, a "
                    + "page that only says \"under construction\" are no content. Nothing at all (0 bytes), next to no text beside "
                    + "pictures, a login form, styles or scripts, a notice of maintenance, an announcement with a time or number, "
                    + "a listing of files, a page of another website, an address other than the filed homepage, another status, or a failed fetch do "
                    + "not prove emptiness: undetermined. Of several domains one with content is enough, and all must be empty to fail. While the "
                    + "homepage does not answer, the filed status of the website counts: out of use or discarded fails, under construction or being "
                    + "rebuilt is pointed out. Not for filings that are not approved yet."),
    opinions = {
      @Opinion(
          fault = "empty",
          says =
              @Text(
                  zh = "网站 {site} 的首页没有任何可见内容，属于空网站。",
                  en = "The homepage of {site} shows no content at all: an empty website."),
          remedy =
              @Text(
                  zh =
                      "请在整改期内上线与备案相符的网站内容（首页底部显示备案号），并保证可以"
                          + "正常访问；网站不再使用的，请申请注销网站备案，以免被通信管理局删除备案。",
                  en =
                      "Put the filed content online within the rectification period (with "
                          + "the filing number at the bottom of the homepage) and keep it "
                          + "reachable; if the website is no longer used, apply to deregister it "
                          + "before the administration deletes the filing.")),
      @Opinion(
          fault = "reviewed-empty",
          says =
              @Text(
                  zh = "经 {reviewer} 于 {day} 复核，网站 {site} 为空网站，没有实际内容。",
                  en =
                      "{reviewer} reviewed the website {site} on {day}: it is empty, without "
                          + "any real content."),
          remedy =
              @Text(
                  zh = "请在整改期内上线与备案相符的网站内容（首页底部显示备案号），完成后申请" + "复查；网站不再使用的，请申请注销网站备案。",
                  en =
                      "Put the filed content online within the rectification period (with "
                          + "the filing number at the bottom of the homepage), then ask for a "
                          + "reinspection; if the website is no longer used, apply to deregister "
                          + "it.")),
      @Opinion(
          fault = "stand-in-page",
          says =
              @Text(
                  zh = "网站 {site} 的首页是{page}（标题“{title}”），没有实际内容。",
                  en =
                      "The homepage of {site} is {page} (title \"{title}\"), without any content of its own."),
          remedy =
              @Text(
                  zh = "请把与备案相符的网站程序部署到服务器并绑定备案域名，确认打开首页看到的" + "是网站内容；域名已出售或网站不再使用的，请申请注销网站备案。",
                  en =
                      "Install the filed website on the server, bind the filed domain to it, "
                          + "and check that the homepage shows it; if the domain is sold or the "
                          + "website no longer used, apply to deregister it.")),
      @Opinion(
          fault = "discarded",
          says =
              @Text(
                  zh = "备案数据中网站状态为“{status}”，网站已不再使用。",
                  en = "The filing data say that the website is {status}: it is no longer used."),
          remedy =
              @Text(
                  zh =
                      "请申请注销该网站备案，逾期未处理的将取消接入；注销后部分域名可能无法再" + "次备案，仍要使用网站的，请在整改期内上线备案的网站内容并更新网站状态。",
                  en =
                      "Apply to deregister the website; if nothing is done in time, its "
                          + "access will be cancelled. Some domains cannot be filed again "
                          + "afterwards, so if you still need the website, put its content online "
                          + "within the rectification period and update its status.")),
      @Opinion(
          fault = "not-ready",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "备案数据中网站状态为“{status}”，网站可能没有实际内容。",
                  en =
                      "The filing data say that the website is {status}, so it may have no "
                          + "content."),
          remedy =
              @Text(
                  zh = "请尽快完成建设或改版并上线与备案相符的内容；建设期间在首页保留主体信息" + "和备案号，以免被认定为空网站。",
                  en =
                      "Finish the work and put the filed content online soon; until then "
                          + "keep the entity's details and the filing number on the homepage, so "
                          + "that it does not count as an empty website."))
    },
    columns = {"filing_no", "domain", "homepage_url", "site_status"},
    evidence = {"page", "content"})
public final class WebsiteIsEmpty implements Rule {
  private static final int NEXT_TO_NOTHING = 10;
  private static final Map<String, Words> NO_LONGER =
      Map.of("UNUSED", new Words("停用", "out of use"), "DISCARDED", new Words("废弃", "discarded"));
  private static final Map<String, Words> NOT_YET =
      Map.of(
          "UNDER_CONSTRUCTION",
          new Words("建设中", "under construction"),
          "REBUILDING",
          new Words("改版中", "being rebuilt"));

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.notApplicable(
          "备案尚未通过，网站不应开通", "the filing is not approved yet, so the website must not be open");
    }
    List<Site> sites = Site.of(EvidenceKind.PAGE, filing, facts);
    List<Site> reviews = Site.of(EvidenceKind.CONTENT, filing, facts);
    if (sites.isEmpty()) {
      return filed(filing, sites, Verdict.undetermined("未填写域名", "no domain is filed"));
    }
    List<Verdict> judged = new ArrayList<>(1);
    for (int i = 0; i < sites.size(); i++) {
      Verdict verdict = judged(sites.get(i), reviews.get(i), filing);
      if (verdict.outcome() == Outcome.PASS) {
        return verdict;
      }
      judged.add(verdict);
    }
    // Of several domains one may have the content: all must be empty.
    return judged.stream()
        .filter(one -> one.outcome() == Outcome.UNDETERMINED)
        .findFirst()
        .map(open -> filed(filing, sites, ofEverything(open)))
        .orElseGet(() -> Verdict.joined(judged));
  }

  /** While one domain may have the content, nothing is known of the website. */
  private static Verdict ofEverything(Verdict open) {
    return Verdict.undetermined(open.why().zh(), open.why().en()).on(open.evidence());
  }

  private static Verdict judged(Site site, Site reviewed, Filing filing) {
    Verdict empty = null;
    for (Observation review : reviewed.signed()) {
      if (!review.get("flag").equals("empty")) {
        return Verdict.pass("经复核网站有内容", "a reviewer saw content").on(List.of(review));
      }
      empty = empty == null ? byReview(review, site) : empty;
    }
    Verdict found = empty;
    return reviewed
        .contradicted(EvidenceKind.CONTENT)
        .or(() -> Optional.ofNullable(found))
        .or(() -> reviewed.doubted().filter(open -> isNoOlder(open.evidence().get(0), site)))
        .orElseGet(() -> byPage(site, filing));
  }

  /** Whether an unsigned decision saw content, and no page was certainly seen after it. */
  private static boolean isNoOlder(Observation decision, Site site) {
    return !decision.get("flag").equals("empty")
        && site.looks().stream()
            .filter(look -> look.sight().current())
            .noneMatch(look -> decision.isBefore(look.sight().newest()));
  }

  /** A decision that the homepage has changed since proves nothing of it now. */
  private static Verdict byReview(Observation review, Site site) {
    List<Observation> pages =
        site.looks().stream()
            .filter(look -> look.name().equals(review.subject()) && look.sight().current())
            .flatMap(look -> look.sight().observations().stream())
            .toList();
    return hasChangedSince(review.observedAt(), pages)
        ? Verdict.undetermined(
                "复核结论为空网站，但此后首页出现了内容，需重新复核",
                "the reviewer found it empty, but the homepage has shown content since; review it again")
            .on(List.of(review, pages.get(0)))
            .of(review.subject())
        : Verdict.fail("reviewed-empty", review.subject())
            .with("site", review.subject())
            .with("reviewer", review.get("reviewer"))
            .with("day", Facts.day(review.observedAt()).toString())
            .on(List.of(review));
  }

  /** Whether the newest page was first seen after the moment, and shows something. */
  private static boolean hasChangedSince(Instant moment, List<Observation> pages) {
    if (pages.isEmpty() || !pages.get(0).observedAt().isAfter(moment)) {
      return false;
    }
    Observation newest = pages.get(0);
    boolean shows = !newest.get("text_length").isEmpty() && !newest.get("text_length").equals("0");
    return shows
        && pages.stream()
            .filter(page -> !page.observedAt().isAfter(moment))
            .noneMatch(
                page ->
                    page.get("title").equals(newest.get("title"))
                        && page.get("text").equals(newest.get("text")));
  }

  private static Verdict byPage(Site site, Filing filing) {
    List<Verdict> shown = new ArrayList<>(1);
    for (Look look : site.looks()) {
      if (look.sight().current()) {
        Observation page = look.sight().newest();
        Verdict verdict = shown(new Homepage(look.name(), page), filing).on(List.of(page));
        if (verdict.outcome() == Outcome.PASS) {
          return verdict;
        }
        shown.add(verdict.outcome() == Outcome.FAIL ? verdict : verdict.of(look.name()));
      }
    }
    return shown.isEmpty() ? site.unseen(EvidenceKind.PAGE) : Verdict.joined(shown);
  }

  private static Verdict shown(Homepage homepage, Filing filing) {
    Observation page = homepage.page();
    if (!homepage.isRead()) {
      return Verdict.undetermined(
              "首页返回状态 {status} 或没有返回网页，不能证明有无内容",
              "the homepage answered with status {status} or without a page, which proves nothing")
          .with("status", page.get("status"));
    }
    if (homepage.isElsewhere() && !Homepage.isFiled(homepage.shownBy(), filing)) {
      return Verdict.undetermined(
              "首页跳转到未备案的域名 {target}，所见是另一网站的页面",
              "the homepage leads on to {target}, which is not filed; the page seen is another website's")
          .with("target", homepage.shownBy());
    }
    Optional<StandInPage> standIn =
        StandInPage.of(
            page.get("title"), page.get("text"), homepage.length(), homepage.showsOnlyText());
    if (standIn.isEmpty() && homepage.length() >= NEXT_TO_NOTHING) {
      return Verdict.pass("首页有内容", "the homepage shows content");
    }
    boolean provesIt = standIn.map(StandInPage::proves).orElseGet(homepage::showsNothing);
    if (!provesIt) {
      return standIn
          .map(
              kind ->
                  Verdict.undetermined(
                          "首页是{page}，不能证明没有内容，需人工查看",
                          "the homepage is {page}, which does not prove that there is no content; a"
                              + " person must look")
                      .with("page", kind.words()))
          .orElseGet(
              () ->
                  Verdict.undetermined(
                      "首页几乎没有文字，但可能由图片、表单、样式或脚本显示内容，需人工查看",
                      "the homepage has next to no text but pictures, forms, styles or scripts may show"
                          + " content; a person must look"));
    }
    if (homepage.isElsewhere() || !homepage.isTheHomepage(filing)) {
      return Verdict.undetermined(
          "所见页面不是备案的首页，不能证明网站没有内容",
          "the page seen is not the filed homepage, so it does not prove that there is no content");
    }
    return standIn
        .map(
            kind ->
                Verdict.fail("stand-in-page", homepage.site())
                    .with("page", kind.words())
                    .with("title", page.get("title")))
        .orElseGet(() -> Verdict.fail("empty", homepage.site()))
        .with("site", homepage.site());
  }

  /** What the sheet says, while no page shows that the website is in use. */
  private static Verdict filed(Filing filing, List<Site> sites, Verdict open) {
    boolean answers =
        sites.stream()
            .flatMap(site -> site.looks().stream())
            .filter(look -> look.sight().current() || look.sight().contradiction().isPresent())
            .flatMap(look -> look.sight().observations().stream().limit(2))
            .anyMatch(page -> page.get("status").matches("[123]..|40[13]"));
    String status = filing.website().status();
    Words no = NO_LONGER.get(status);
    Words yet = NOT_YET.get(status);
    if (no != null && !answers) {
      return Verdict.fail("discarded", "site_status|" + status).with("status", no);
    }
    return yet == null || answers
        ? open
        : Verdict.fail("not-ready", "site_status|" + status).with("status", yet);
  }
}
