package beian.rules.content;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An individual's website is a forum (BBS). */
@RuleCard(
    id = "CNT-007",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "个人备案网站用作论坛", en = "Individual's website is a forum"),
    cites = @Citation(section = Section.ELIGIBILITY, line = 205),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "仅适用于个人主体，个人不得开办论坛（电子公告服务）。有复核人员署名的内容类别"
                    + "的以其为准；没有的，备案的内容类别、服务内容或前置审批任一为论坛的为不合格。"
                    + "跳转到其他网站的首页不看。类别合格而首页标题或底部显示论坛程序名称的仅作内部提示，论坛程序也可能用作文"
                    + "章站。以营业执照备案的个人（可能是个体工商户）、类别未知的无法判定。",
            en =
                "For individuals only, who may not run a forum (electronic bulletin "
                    + "service). The category in a reviewer's signed decision comes first; without "
                    + "one, a forum by the filed category, the service content or the pre-approval "
                    + "fails. A homepage that names forum software in its title or footer, while "
                    + "the category is in order, is a note for staff, since such software serves "
                    + "other websites too; a page of another website the homepage leads on to is not read. An individual who files with a business licence may be a trader: undetermined, and so is an unknown category."),
    opinions = {
      @Opinion(
          fault = "forum",
          says =
              @Text(
                  zh = "个人备案的网站“{site}”为论坛（依据：{source}），个人不得开办论坛。",
                  en =
                      "The individual's website \"{site}\" is a forum ({source}), which an individual may not run."),
          remedy =
              @Text(
                  zh =
                      "请关闭论坛的注册、发帖和回复功能，改为个人博客等个人内容，并提交变更备"
                          + "案更正内容类别；确需开办论坛的，请注销个人备案，以单位为主体取得许可后"
                          + "重新备案。",
                  en =
                      "Close registration, posting and replies, change the website to "
                          + "personal content such as a blog, and correct the category by an "
                          + "information change; to run a forum, deregister the individual's "
                          + "filing and let an organization obtain the approval and file anew.")),
      @Opinion(
          fault = "forum-software",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "个人备案的网站“{site}”首页显示论坛程序“{software}”，可能用作论坛。",
                  en =
                      "The homepage of the individual's website \"{site}\" names the forum software \"{software}\"; it may be a forum."),
          remedy =
              @Text(
                  zh = "请人工查看是否开放注册和发帖，并登记复核结论；确为论坛的，按个人不得开" + "办论坛要求整改。",
                  en =
                      "Look whether people can register and post, and record a decision; if "
                          + "they can, it is a forum."))
    },
    columns = {
      "entity_type",
      "entity_doc_type",
      "site_name",
      "content_category",
      "service_content",
      "prior_approval",
      "domain",
      "homepage_url"
    },
    evidence = {"content", "page"})
public final class IndividualWebsiteIsForum implements Rule {
  private static final Set<String> FORUM_SERVICES =
      Set.of("论坛", "BBS", "bbs", "社区", "电子公告服务", "电子公告");
  private static final List<String> SOFTWARE =
      List.of("discuz", "phpwind", "phpbb", "vbulletin", "flarum", "nodebb", "xiuno", "startbbs");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (!filing.individual()) {
      return filing.entity().type().isEmpty()
          ? Verdict.undetermined("未填写单位性质", "no entity type is filed")
          : Verdict.notApplicable("仅适用于个人主体", "for individuals only");
    }
    if (filing.isTradersOwn()) {
      return Verdict.undetermined(
          "以营业执照备案的个人主体可能是个体工商户，需人工核对",
          "an individual who files with a business licence may be a trader; a person must look");
    }
    String site = filing.website().name();
    List<Verdict> reviewed = new ArrayList<>(1);
    for (Site review : Site.of(EvidenceKind.CONTENT, filing, facts)) {
      review.signed().forEach(one -> byReview(one).ifPresent(reviewed::add));
      review.contradicted(EvidenceKind.CONTENT).or(review::doubted).ifPresent(reviewed::add);
    }
    if (!reviewed.isEmpty()) {
      return Verdict.joined(reviewed).with("site", site);
    }
    Optional<Category> filed = Category.of(filing.website().contentCategory());
    Words source = source(filing, filed);
    if (source != null) {
      return Verdict.fail("forum", "content_category").with("source", source).with("site", site);
    }
    List<Verdict> software = new ArrayList<>(0);
    for (Site page : Site.of(EvidenceKind.PAGE, filing, facts)) {
      page.seen()
          .filter(seen -> !new Homepage(page.name(), seen).isElsewhere())
          .flatMap(seen -> software(page.name(), seen))
          .ifPresent(software::add);
    }
    if (!software.isEmpty()) {
      return Verdict.joined(software).with("site", site);
    }
    return filed.isPresent()
        ? Verdict.pass("备案的内容类别不是论坛", "the filed category is no forum")
        : Verdict.undetermined(
            "未填写内容类别，也没有复核结论", "neither a category is filed nor has a reviewer decided");
  }

  private static Optional<Verdict> byReview(Observation review) {
    return Category.of(review.get("category"))
        .map(
            category ->
                category == Category.FORUM
                    ? Verdict.fail("forum", review.subject())
                        .with(
                            "source",
                            new Words(
                                "复核结论，" + review.subject(),
                                "a reviewer's decision on " + review.subject()))
                    : Verdict.pass("经复核不是论坛", "a reviewer found no forum"))
        .map(verdict -> verdict.on(List.of(review)));
  }

  private static Optional<Verdict> software(String host, Observation page) {
    return software(page)
        .map(name -> Verdict.fail("forum-software", host).with("software", name).on(List.of(page)));
  }

  private static @Nullable Words source(Filing filing, Optional<Category> filed) {
    if (filed.equals(Optional.of(Category.FORUM))) {
      return new Words("备案的内容类别", "filed category");
    }
    if (filing.website().serviceContent().stream().anyMatch(FORUM_SERVICES::contains)) {
      return new Words("备案的服务内容", "filed service content");
    }
    return filing.website().priorApprovals().stream().anyMatch(FORUM_SERVICES::contains)
        ? new Words("前置审批类型", "pre-approval")
        : null;
  }

  private static Optional<String> software(Observation page) {
    String shown = (page.get("title") + '\n' + page.get("footer")).toLowerCase(Locale.ROOT);
    return SOFTWARE.stream().filter(shown::contains).findFirst();
  }
}
