package beian.rules.access;

import beian.filing.Filing;
import beian.filing.number.DomainName;
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
import java.util.Set;
import java.util.TreeSet;

/** A name the website uses is not covered by the filing of its registered domain. */
@RuleCard(
    id = "ACC-004",
    item = Item.ACCESS,
    severity = Severity.MINOR,
    title = @Text(zh = "网站使用的主机名不在备案域名之下", en = "A name in use is outside the filed domains"),
    cites = @Citation(section = Section.NEED, line = 104),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "备案以注册域名（顶级域名）为单位，其下的子域名由该备案覆盖，无须另行备案，本"
                    + "身不是问题。首页网址的主机名不在任何备案域名之下的，首页所用域名不受本备案覆"
                    + "盖；备案域名填写为子域名的仅作内部提示。比对按公共后缀表取注册域名，中文域名"
                    + "与其编码形式视为相同。没有首页网址且域名均为注册域名的不适用。",
            en =
                "A filing is of a registered domain and covers the names below it; a "
                    + "subdomain needs no filing of its own and is no fault. A homepage whose host "
                    + "lies below none of the filed domains is not covered. A subdomain filed in "
                    + "place of its registered domain is a note for staff. Registered domains are "
                    + "taken by the Public Suffix List; a Chinese domain and its encoded form are "
                    + "the same. No homepage, and only registered domains: not applicable."),
    opinions = {
      @Opinion(
          fault = "homepage-outside",
          says =
              @Text(
                  zh = "首页网址 {homepage} 不在备案域名 {domains} 之下，首页所用域名不受本备" + "案覆盖。",
                  en =
                      "The homepage {homepage} is below none of the filed domains ({domains}"
                          + "), so this filing does not cover it."),
          remedy =
              @Text(
                  zh =
                      "首页网址填写有误的，请提交变更备案，改为备案域名下的网址；网站确已改用"
                          + "该域名的，请先为该域名办理备案（已在其他服务商备案的，办理接入备案），"
                          + "再使用该域名提供服务。",
                  en =
                      "If the homepage is filed wrongly, apply for an information change to "
                          + "one below a filed domain. If the website now uses the other domain, "
                          + "file that domain first (or, if it is filed at another provider, apply "
                          + "for a filing transfer) and use it afterwards.")),
      @Opinion(
          fault = "subdomain-filed",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "备案域名 {domains} 是子域名，备案应以注册域名 {registered} 为单位。",
                  en =
                      "The filed domain {domains} is a subdomain; filings are of the "
                          + "registered domain {registered}."),
          remedy =
              @Text(
                  zh = "请核对导入数据中的域名；备案系统中确为子域名的，下次变更备案时改为注册" + "域名。",
                  en =
                      "Check the domain in the imported data; if the filing system has the "
                          + "subdomain too, replace it by the registered domain with the next "
                          + "information change."))
    },
    columns = {"domain", "homepage_url"})
public final class NameIsOutsideFiledDomains implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<String> domains = filing.website().domains();
    Set<String> registered = new TreeSet<>();
    Set<String> below = new TreeSet<>();
    for (String domain : domains) {
      String apex = DomainName.registered(domain).orElse("");
      if (apex.isEmpty()) {
        return Verdict.undetermined("备案域名有误，无法比对", "a filed domain is no domain");
      }
      registered.add(apex);
      String name = DomainName.ascii(domain).orElse(apex);
      if (!name.equals(apex) && !name.equals("www." + apex)) {
        below.add(name);
      }
    }
    if (registered.isEmpty()) {
      return Verdict.undetermined("未填写域名", "no domain is filed");
    }
    String homepage = filing.website().homepageUrl();
    String home = DomainName.registered(homepage).orElse("");
    if (!homepage.isEmpty() && home.isEmpty()) {
      return Verdict.undetermined("首页网址不是域名，无法比对", "the homepage's host is no domain");
    }
    List<Verdict> wrong = new ArrayList<>();
    if (!home.isEmpty() && !registered.contains(home)) {
      wrong.add(
          Verdict.fail("homepage-outside", home)
              .with("homepage", homepage)
              .with("domains", String.join(", ", domains)));
    }
    for (String name : below) {
      wrong.add(
          Verdict.fail("subdomain-filed", name)
              .with("domains", name)
              .with("registered", DomainName.registered(name).orElse(name)));
    }
    if (!wrong.isEmpty()) {
      return Verdict.joined(wrong);
    }
    return home.isEmpty()
        ? Verdict.notApplicable("未填写首页网址，域名均为注册域名", "no homepage is filed, and no subdomain")
        : Verdict.pass(
            "首页网址在备案域名之下，由该备案覆盖", "the homepage is below a filed domain and covered by its filing");
  }
}
