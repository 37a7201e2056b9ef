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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                "复核人员署名的结论优先（空网站为不合格，正常为通过）。没有结论的看首页：状态"
                    + "码为 200 且没有可见文字、图片和脚本的为空页面；服务器默认页、域名停放或出售"
                    + "页、只有“建设中”字样的页面视为没有内容。由脚本生成内容的页面、其他状态码、无"
                    + "法访问，都不能证明为空，无法判定。多个域名中有一个有内容即通过。首页没有证据"
                    + "时看备案数据的网站状态：停用或废弃为不合格，建设中或改版中提醒；首页有内容的"
                    + "以首页为准。备案尚未通过的不适用。",
            en =
                "A reviewer's signed decision comes first (empty fails, ok passes). Without "
                    + "one, the homepage: status 200 without any visible text, picture or script "
                    + "is an empty page; a server's default page, a parking or for-sale page, a "
                    + "page that only says \"under construction\" are no content. A page made by scripts, another status, or a failed fetch do not prove emptiness: undetermined. Of several domains one with content is enough. While nothing is known of the homepage, the filed status of the website counts: out of use or discarded fails, under construction or being rebuilt is pointed out; a homepage with content overrules it. Not for filings that are not approved yet."),
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
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
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
    Optional<Verdict> review = reviewed(Site.of(EvidenceKind.CONTENT, filing, facts));
    if (review.isPresent()) {
      return review.get();
    }
    Verdict empty = null;
    Verdict open = null;
    for (Site site : Site.of(EvidenceKind.PAGE, filing, facts)) {
      Verdict verdict =
          site.seen()
              .map(page -> shown(site, page))
              .orElseGet(() -> site.unseen(EvidenceKind.PAGE));
      if (verdict.outcome() == Outcome.PASS) {
        return verdict;
      }
      empty = verdict.outcome() == Outcome.FAIL && empty == null ? verdict : empty;
      open = verdict.outcome() == Outcome.UNDETERMINED && open == null ? verdict : open;
    }
    return empty != null && open == null ? empty : filed(filing, open);
  }

  private static Optional<Verdict> reviewed(List<Site> reviews) {
    Verdict empty = null;
    for (Site site : reviews) {
      for (Observation review : site.signed()) {
        if (review.get("flag").equals("empty")) {
          empty =
              Verdict.fail("reviewed-empty", site.name())
                  .with("site", site.name())
                  .with("reviewer", review.get("reviewer"))
                  .with("day", review.observedAt().atZone(CHINA).toLocalDate().toString())
                  .on(List.of(review));
        } else {
          return Optional.of(
              Verdict.pass("经复核网站有内容", "a reviewer saw content").on(List.of(review)));
        }
      }
    }
    return Optional.ofNullable(empty);
  }

  private static Verdict shown(Site site, Observation page) {
    if (!page.get("status").equals("200") || page.get("text_length").isEmpty()) {
      return Verdict.undetermined(
              "首页返回状态 {status}，不能证明有无内容",
              "the homepage answered with status {status}, which proves nothing")
          .with("status", page.get("status"))
          .on(List.of(page));
    }
    int length = Integer.parseInt(page.get("text_length"));
    Optional<StandInPage> standIn = StandInPage.of(page.get("title"), page.get("text"), length);
    if (standIn.isPresent()) {
      return Verdict.fail("stand-in-page", site.name())
          .with("site", site.name())
          .with("page", standIn.get().words())
          .with("title", page.get("title"))
          .on(List.of(page));
    }
    if (length >= NEXT_TO_NOTHING) {
      return Verdict.pass("首页有内容", "the homepage shows content").on(List.of(page));
    }
    boolean nothingElse =
        page.get("pictures").equals("0")
            && page.get("scripts").equals("0")
            && page.get("refresh").isEmpty();
    return nothingElse
        ? Verdict.fail("empty", site.name()).with("site", site.name()).on(List.of(page))
        : Verdict.undetermined(
                "首页几乎没有文字，但可能由图片或脚本显示内容，需人工查看",
                "the homepage has next to no text but pictures or scripts may show content; a person must look")
            .on(List.of(page));
  }

  /** What the sheet says while the homepage says nothing. */
  private static Verdict filed(Filing filing, @Nullable Verdict open) {
    String status = filing.website().status();
    Words no = NO_LONGER.get(status);
    Words yet = NOT_YET.get(status);
    if (no != null || yet != null) {
      return Verdict.fail(no != null ? "discarded" : "not-ready", "site_status")
          .with("status", no != null ? no : yet);
    }
    return open != null ? open : Verdict.undetermined("未填写域名", "no domain is filed");
  }
}
