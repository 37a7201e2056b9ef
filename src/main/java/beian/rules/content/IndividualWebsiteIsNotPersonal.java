package beian.rules.content;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
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
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An individual's website is more than a personal blog or the like. */
@RuleCard(
    id = "CNT-006",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "个人备案网站超出个人网站范围", en = "Individual's website is no personal website"),
    cites = @Citation(section = Section.OTHER, line = 359),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "仅适用于个人主体，个人只能开办个人博客等个人网站。以复核人员署名结论中的内容"
                    + "类别为先，没有的看备案的内容类别，再没有的看服务内容。企业网站、网上购物、游"
                    + "戏、金融、新闻、成人用品、网络文化为不合格；论坛由 CNT-007 判定；类别为“其他”"
                    + "或无法识别的、以营业执照备案的个人（可能是个体工商户）无法判定。类别合格而网站名称含企业用语的，仅作内部提示。",
            en =
                "For individuals only, who may run personal blogs and the like. The category "
                    + "in a reviewer's signed decision comes first, then the filed category, then "
                    + "the service content. Corporate websites, shops, games, finance, news, adult "
                    + "products and online culture fail; forums are judged by CNT-007; \"other\", or nothing known, is undetermined, and so is an individual who files with a business licence and may be a trader. A website name that sounds like a business, while the category is in order, is a note for staff."),
    opinions = {
      @Opinion(
          fault = "category",
          says =
              @Text(
                  zh = "个人备案的网站“{site}”内容为“{category}”（依据：{source}），超出个人网" + "站的范围。",
                  en =
                      "The individual's website \"{site}\" is \"{category}\" ({source}), beyond what an individual may run."),
          remedy =
              @Text(
                  zh =
                      "请将网站改为个人博客等个人内容，删除企业、商品、经营等信息，并保持网站"
                          + "名称与内容一致；确需经营的，请注销该个人备案，以企业或个体工商户的营业"
                          + "执照重新备案。",
                  en =
                      "Change the website to personal content such as a blog and remove what "
                          + "is corporate or commercial, in the name as well; to run a business, "
                          + "deregister the individual's filing and file anew with a business "
                          + "licence.")),
      @Opinion(
          fault = "sounds-commercial",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "个人备案的网站名称“{site}”含有“{word}”，可能为企业或经营性网站。",
                  en =
                      "The name of the individual's website, \"{site}\", contains \"{word}\" and may be that of a business."),
          remedy =
              @Text(
                  zh = "请人工查看网站内容并登记复核结论；确为企业或经营性内容的，按内容类别要" + "求整改。",
                  en =
                      "Look at the website and record a decision; if it is a business's, the "
                          + "category decides."))
    },
    columns = {
      "entity_type",
      "entity_doc_type",
      "site_name",
      "content_category",
      "service_content",
      "domain",
      "homepage_url"
    },
    evidence = "content")
public final class IndividualWebsiteIsNotPersonal implements Rule {
  private static final Set<String> BLOG_SERVICES = Set.of("博客/个人空间", "博客", "个人空间");
  private static final Set<String> BUSINESS_SERVICES =
      Set.of(
          "单位门户网站",
          "网络购物",
          "网上支付",
          "网上银行",
          "网上炒股",
          "网络游戏",
          "网络借贷信息中介",
          "互联网股权融资",
          "互联网保险",
          "互联网跨界金融",
          "网上非银支付",
          "网络新闻");
  private static final List<String> BUSINESS_WORDS =
      List.of(
          "公司", "企业", "集团", "商城", "商店", "店铺", "专卖", "工厂", "协会", "商会", "学校", "医院", "事务所", "研究院",
          "政府");

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
    List<Verdict> reviewed = new ArrayList<>(1);
    for (Site site : Site.of(EvidenceKind.CONTENT, filing, facts)) {
      site.signed().forEach(review -> byReview(review).ifPresent(reviewed::add));
      site.contradicted(EvidenceKind.CONTENT).or(site::doubted).ifPresent(reviewed::add);
    }
    Verdict verdict = reviewed.isEmpty() ? byFiling(filing) : together(reviewed);
    if (verdict.outcome() == Outcome.PASS) {
      String name = Normal.name(filing.website().name());
      Optional<String> word = BUSINESS_WORDS.stream().filter(name::contains).findFirst();
      verdict =
          word.map(found -> Verdict.fail("sounds-commercial", name).with("word", found))
              .orElse(verdict);
    }
    return verdict.with("site", filing.website().name());
  }

  /** Forums are another rule's; what is left of the decisions counts. */
  private static Verdict together(List<Verdict> reviewed) {
    List<Verdict> own =
        reviewed.stream().filter(one -> one.outcome() != Outcome.NOT_APPLICABLE).toList();
    return own.isEmpty() ? reviewed.get(0) : Verdict.joined(own);
  }

  private static Optional<Verdict> byReview(Observation review) {
    return Category.of(review.get("category"))
        .map(
            category ->
                byCategory(
                    category,
                    review.subject() + "|" + category,
                    new Words(
                        "复核结论，" + review.subject(),
                        "a reviewer's decision on " + review.subject())))
        .map(verdict -> verdict.on(List.of(review)));
  }

  private static Verdict byFiling(Filing filing) {
    Category category = Category.of(filing.website().contentCategory()).orElse(Category.OTHER);
    return category == Category.OTHER
        ? byService(filing)
        : byCategory(
            category, "content_category|" + category, new Words("备案的内容类别", "filed category"));
  }

  private static Verdict byCategory(Category category, String about, Words source) {
    if (category == Category.FORUM) {
      return Verdict.notApplicable("内容为论坛，由 CNT-007 判定", "it is a forum, which CNT-007 judges");
    }
    if (category == Category.OTHER) {
      return unknown();
    }
    Verdict verdict =
        category.personal()
            ? Verdict.pass("内容类别为“{category}”", "the category is \"{category}\"")
            : Verdict.fail("category", about);
    return verdict.with("category", category.words()).with("source", source);
  }

  private static Verdict byService(Filing filing) {
    List<String> services = filing.website().serviceContent();
    if (filing.website().contentCategory().isEmpty()) {
      for (String service : services) {
        if (BUSINESS_SERVICES.contains(service)) {
          return Verdict.fail("category", "service_content|" + service)
              .with("category", service)
              .with("source", new Words("备案的服务内容", "filed service content"));
        }
      }
      if (services.stream().anyMatch(BLOG_SERVICES::contains)) {
        return Verdict.pass("服务内容为博客/个人空间", "the service content is a blog or personal space");
      }
    }
    return unknown();
  }

  private static Verdict unknown() {
    return Verdict.undetermined(
        "内容类别为空、“其他”或不能识别，需人工查看",
        "the category is empty, \"other\" or not known; a person must look");
  }
}
