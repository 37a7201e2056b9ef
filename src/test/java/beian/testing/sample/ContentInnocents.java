package beian.testing.sample;

import static beian.testing.sample.InnocentFilings.advised;
import static beian.testing.sample.InnocentFilings.guilty;
import static beian.testing.sample.InnocentFilings.innocent;

import beian.testing.sample.InnocentFilings.Story;
import java.util.List;

/** Domains and websites that look as if something were wrong with them. */
final class ContentInnocents {
  private static final String TWO = "one.example";

  void tell() {
    owners();
    registrations();
    emptyPages();
    fullPages();
    looks();
    ownersInOtherWords();
    defaultPages();
    signedByNobody();
    reviews();
    individuals();
  }

  private void owners() {
    for (String hidden :
        List.of(
            "个人",
            "自然人",
            "未公开",
            "匿名",
            "代理",
            "未显示",
            "WHOIS保护",
            "REDACTED FOR PRIVACY",
            "Domains By Proxy LLC",
            "Withheld for Privacy ehf",
            "Not Disclosed",
            "点击查看",
            "数据已脱敏",
            "请联系注册商",
            "用户未授权公开",
            "域名管理员",
            "张**",
            "***")) {
      innocent("WHOIS shows the owner as " + hidden).owner(hidden, "");
      innocent("the sheet shows the owner as " + hidden).set("domain_owner_name", hidden);
    }
    Story natural = innocent("an individual's registrar shows 个人");
    individual(natural).owner("个人", "个人");
    innocent("the owner in traditional script").entity("北京廣示例有限公司").owner("北京广示例有限公司", "企业");
    innocent("CO LTD against Co. Ltd.")
        .entity("Example Trading Co. Ltd.")
        .owner("EXAMPLE TRADING CO LTD", "企业");
    innocent("the owner in pinyin").owner("Bei Jing Shi Li You Xian Gong Si", "企业");
    innocent("a company of abroad whose domain is registered in Chinese")
        .entity("Example Holdings Limited")
        .owner("示例控股有限公司", "企业");
    Story legal = innocent("the legal representative owns it");
    legal.set("domain_owner_name", "赵示例").registry(legal.entity(), "存续", "赵示例", "", "2026-11-02");
    innocent("the filed investor owns it").set("investor", "上海示例投资有限公司").owner("上海示例投资有限公司", "企业");
    advised("CNT-003", "somebody who may be a shareholder owns it").set("domain_owner_type", "个人");
    innocent("two domains and one owner in the sheet")
        .set("domain", TWO + ";two.example")
        .set("domain_owner_name", "上海示例他人有限公司")
        .set("domain_owner_type", "个人")
        .set("domain_verified", "否");
    innocent("the sheet's number is odd and WHOIS names the entity")
        .set("domain_owner_doc_no", Numbers.uscc(940))
        .owner("北京示例归属有限公司", "企业")
        .entity("北京示例归属有限公司");
    Story chinese = innocent("a domain in Chinese, registered and seen in A-labels");
    String label = java.net.IDN.toASCII("示例公司" + chinese.domain().substring(4, 7));
    chinese
        .set("domain", "示例公司" + chinese.domain().substring(4, 7) + ".example")
        .registration(label + ".example", chinese.entity(), "企业", "2030-01-01", "ok", "是")
        .page("http://www." + label + ".example/", html("<title>示例</title>", "欢迎访问北京示例的网站。"));
    guilty("CNT-002", "it belongs to another company").owner("上海示例他人有限公司", "企业");
  }

  private void registrations() {
    innocent("two domains and one day in the sheet")
        .set("domain", "three.example;four.example")
        .set("domain_expiry", "2026-10-01");
    innocent("the sheet is older than the renewal").set("domain_expiry", "2026-10-01");
    Story before = innocent("the registry was asked before the last day");
    before.registration(before.domain(), before.entity(), "企业", "2026-11-02", "ok", "");
    Story contradictory = innocent("its status is ok and redemption at once");
    contradictory.registration(
        contradictory.domain(),
        contradictory.entity(),
        "企业",
        "2030-01-01",
        "ok;redemptionperiod",
        "");
    Story expired = guilty("CNT-009", "the registry shows it expired");
    expired.registration(expired.domain(), expired.entity(), "企业", "2026-10-01", "", "");
    Story unverified = guilty("CNT-008", "the registrar says that it is not verified");
    unverified.registration(unverified.domain(), unverified.entity(), "企业", "2030-01-01", "", "否");
  }

  /** Looks at registrations that others contradict: the sheet, or looks before them. */
  private void looks() {
    String[][] looks = {
      {"renewed since, by the sheet", "%s,,2026-10-01,,", "domain_expiry", "2027-10-01"},
      {"verified since, by the sheet", "%s,,2030-01-01,,否", "domain_verified", "是"},
      {"sold to the entity since, by the sheet", "北京示例旧主有限公司,企业,2030-01-01,,", "", ""}
    };
    for (String[] look : looks) {
      Story story = innocent(look[0]);
      story.set("domain_owner_name", story.entity());
      if (!look[2].isEmpty()) {
        story.set(look[2], look[3]);
      }
      story.row(
          "registration",
          story.domain() + "," + look[1].formatted(story.entity()) + ",2026-10-12 10:00");
    }
    for (String owner : List.of("%s", "北京示例旧主有限公司")) {
      Story moved = innocent("its former registrar still answers for " + owner);
      moved.row(
          "registration",
          moved.domain() + "," + moved.entity() + ",企业,2027-10-01,,,2026-11-01 09:00,新注册商");
      moved.row(
          "registration",
          "%s,%s,企业,2026-10-01,,,2026-11-01 12:00,旧注册商"
              .formatted(moved.domain(), owner.formatted(moved.entity())));
    }
  }

  private void ownersInOtherWords() {
    for (String words :
        List.of(
            "组织：%s",
            "所有者：%s",
            "张示例/%s",
            "张示例（%s）",
            "Beijing Shili Co. Ltd / %s",
            "Beijing Shili (%s)",
            "北京示例旧主有限公司（现%s）")) {
      Story story = innocent("the sheet writes its owner as " + words);
      story.set("domain_owner_name", words.formatted(story.entity()));
    }
    innocent("its person with a courtesy").set("domain_owner_name", "张示例 先生");
    innocent("its person with an office").set("domain_owner_name", "张示例(法定代表人)");
    innocent("the filed investor with a share owns it")
        .set("investor", "上海示例集团有限公司（100%）")
        .owner("上海示例集团有限公司", "企业");
    innocent("its head office owns it by another number")
        .entity("北京示例总部有限公司上海分公司")
        .set("domain_owner_name", "北京示例总部有限公司")
        .set("domain_owner_doc_no", Numbers.uscc(960));
  }

  private void signedByNobody() {
    for (String reviewer : List.of("系统自动", "机器审核", "AI", "待复核", "无", "爬虫")) {
      Story illegal = innocent("a decision by " + reviewer);
      illegal.review(illegal.domain(), "illegal", "", reviewer);
      Story empty = innocent("found empty by " + reviewer);
      empty.review(empty.domain(), "empty", "", reviewer);
    }
  }

  private void defaultPages() {
    String nginx = html("<title>Welcome to nginx!</title>", "<h1>Welcome to nginx!</h1>");
    String full = html("<title>示例网</title>", "<p>" + "北京示例公司的产品与服务介绍。".repeat(40) + "</p>");
    for (String filed : List.of("http://www.%s:8080/", "www.%s/portal/", "https://www.%s")) {
      Story story = innocent("the root of its host is a default page, its homepage is " + filed);
      String homepage = filed.formatted(story.domain());
      story
          .set("homepage_url", homepage)
          .page("http://www." + story.domain() + "/", nginx, "2026-11-02 11:00");
      Story both = innocent("the same, and the homepage was seen before: " + filed);
      String seen = filed.formatted(both.domain()).replaceFirst("^www", "http://www");
      both.set("homepage_url", seen)
          .page(seen, full, "2026-11-02 09:00")
          .page("http://www." + both.domain() + "/", nginx, "2026-11-02 11:00");
    }
    innocent("it has kept a server's title over a whole website")
        .page(full.replace("示例网", "Welcome to nginx!"));
    innocent("pictures, and a word that the domain is for sale")
        .page(html("", "旅行摄影作品集" + "<img src=a.png>".repeat(12) + "本域名可转让"));
    innocent("a link quotes that a domain is for sale")
        .page(html("<title>示例博客</title>", "<a href=1>看到“该域名正在出售”怎么办</a> <a href=2>关于</a>"));
    innocent("the bare domain shows its server's page, and nobody looked at www").page(nginx);
    withoutWww(guilty("CNT-005", "a server's page and nothing else")).page(nginx);
    guilty("CNT-005", "the domain is for sale").page(html("", "该域名正在出售，联系电话 010-55500000"));
  }

  private static Story withoutWww(Story story) {
    return story.row("dns", "www." + story.domain() + ",A,NXDOMAIN,192.0.2.53,2026-11-02 10:00");
  }

  private void emptyPages() {
    innocent("nothing came but the connection").page("");
    innocent("a line break came").page("\n");
    innocent("a login form").page(html("", "<form><input name=u><input type=password></form>"));
    innocent("a login form with a word").page(html("", "<form>登录<input name=u></form>"));
    innocent("a picture").page(html("", "<img src=a.png>"));
    innocent("a script").page(html("", "<div id=app></div><script src=a.js></script>"));
    innocent("a background of the style sheet")
        .page(html("<style>body{background:url(a.png)}</style>", "<div class=hero></div>"));
    innocent("a style sheet elsewhere")
        .page(html("<link rel=stylesheet href=a.css>", "<div class=hero></div>"));
    innocent("a background of before").page("<html><body background=a.png></body></html>");
    innocent("a frameset")
        .page("<html><frameset cols=100%><frame src=http://www.example.net/></frameset></html>");
    innocent("it leads on").page(html("<meta http-equiv=refresh content='0;url=/cn/'>", ""));
    innocent("a few words").page(html("", "你好"));
    innocent("a health check").page("OK");
    Story other = innocent("the empty page is of another address");
    other
        .set("homepage_url", "www." + other.domain())
        .page("http://" + other.domain() + ":8080/", html("", "<img src=a.png>"));
    withoutWww(guilty("CNT-005", "a page without anything")).page(html("", ""));
  }

  private void fullPages() {
    innocent("down for maintenance, with a time")
        .page(html("<title>系统维护</title>", "网站维护中，预计11月3日6:00恢复"));
    innocent("down for maintenance").page(html("<title>示例网</title>", "网站维护中"));
    innocent("being rebuilt until a day")
        .page(html("<title>示例网</title>", "网站建设中，12月1日上线，咨询电话010-55500000"));
    innocent("a listing of files")
        .page(html("<title>Index of /</title>", "<h1>Index of /</h1><a href=a.zip>a.zip</a>"));
    innocent("a dealer in domains").page(html("<title>示例域名</title>", "示例公司：域名转让、域名出售，电话咨询"));
    innocent("a tutorial about a server")
        .page(html("<title>phpStudy tutorial</title>", "How to install it. ".repeat(20)));
    innocent("it may not be entered").row("pages", "http://site000.example/,,403,2026-11-02 10:00");
    Story used = innocent("out of use by the sheet, and it shows something");
    used.set("site_status", "停用").page(html("", "<form><input name=u></form>"));
    withoutWww(guilty("CNT-005", "the server's default page"))
        .page(html("<title>Welcome to nginx!</title>", "<h1>Welcome to nginx!</h1>"));
    guilty("CNT-005", "the domain is for sale").page(html("<title>a</title>", "您访问的域名正在出售"));
    guilty("CNT-005", "out of use by the sheet, and nothing answers").set("site_status", "停用");
  }

  private void reviews() {
    Story unnamed = innocent("illegal, and nobody says what");
    unnamed.review(unnamed.domain(), "illegal", "", "复核员丙");
    Story unknown = innocent("illegal, in a word nobody knows");
    unknown.review(unknown.domain(), "illegal", "示例类别", "复核员丙");
    Story unsigned = innocent("illegal, and nobody signed");
    unsigned.review(unsigned.domain(), "illegal", "GAMBLING", "");
    Story other = innocent("another host of the owner's is illegal");
    other.review("shop." + other.domain(), "illegal", "GAMBLING", "复核员丙");
    Story changed = innocent("a reviewer saw it empty, and now it has content");
    changed.row("content", changed.domain() + ",empty,,复核员丙,2026-10-20 10:00");
    changed.page(html("<title>示例网</title>", "欢迎访问示例网，这里是我们的产品介绍与联系方式。"));
    Story second = innocent("a reviewer saw one of two domains empty, the other has content");
    second.set("domain", second.domain() + ";five.example");
    second.review(second.domain(), "empty", "", "复核员丙");
    second.page("http://five.example/", html("<title>示例网</title>", "欢迎访问示例网，这里是我们的产品介绍。"));
    Story removed = innocent("a reviewer saw gambling, and an unsigned look found nothing since");
    removed.row("content", removed.domain() + ",illegal,GAMBLING,复核员丙,2026-10-20 10:00");
    removed.review(removed.domain(), "ok", "", "");
    Story filled = innocent("an empty page, and an unsigned look found content since");
    filled.page("http://" + filled.domain() + "/", html("", ""), "2026-10-20 10:00");
    filled.review(filled.domain(), "ok", "CORPORATE", "");
    Story illegal = guilty("CNT-004", "a reviewer saw gambling");
    illegal.review(illegal.domain(), "illegal", "GAMBLING", "复核员丙");
    Story shop = guilty("CNT-001", "a reviewer saw a shop where a company's website is filed");
    shop.set("content_category", "企业").review(shop.domain(), "ok", "SHOP", "复核员丙");
  }

  private void individuals() {
    individual(innocent("a trader filed as individual by the business licence"))
        .set("entity_doc_type", "营业执照")
        .set("entity_doc_no", Numbers.uscc("92", 950))
        .set("content_category", "电商");
    individual(innocent("a trader's domain is verified for the business"))
        .set("entity_doc_type", "营业执照")
        .set("entity_doc_no", Numbers.uscc("92", 951))
        .set("domain_owner_type", "企业");
    individual(innocent("WHOIS calls a person an organization")).owner("王示例", "企业");
    individual(guilty("CNT-006", "an individual runs a company's website"))
        .set("content_category", "企业");
    individual(guilty("CNT-007", "an individual runs a forum")).set("content_category", "论坛");
  }

  private static Story individual(Story story) {
    return story
        .entity("王示例")
        .set("entity_type", "个人")
        .set("entity_doc_type", "居民身份证")
        .set("entity_doc_no", "110108199001010001")
        .set("entity_pic_name", "王示例");
  }

  private static String html(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>\n";
  }
}
