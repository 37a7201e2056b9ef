package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Reading;
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

/** The filed domain leads to addresses that are not of the filing's access provider. */
@RuleCard(
    id = "ACC-001",
    item = Item.ACCESS,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "域名解析地址不属于备案的接入服务商",
            en = "Domain leads to addresses that are not the access provider's"),
    cites = {
      @Citation(section = Section.SPECIAL_INSPECTION, line = 1239),
      @Citation(section = Section.ACCESSIBILITY, line = 1202)
    },
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "查看备案域名、其 www 主机名和该域名下的首页主机名当前解析到的全部 IPv4 和 "
                    + "IPv6 地址（多个解析服务器的答复都算，跟随别名），按地址归属表以最长前缀确定"
                    + "每个地址的服务商，须全部属于本备案的接入服务商。解析到服务商自有 CDN 域名的"
                    + "视为该服务商接入；属于本备案已备案的其他接入服务商的也算符合（允许多家接入）。"
                    + "已知属于其他服务商的为不合格；归属不明的地址无法判定。解析变更后 48 小时内以"
                    + "及变更生效前取得的证据不作判定依据。域名没有解析的由 ACC-002 判定。备案尚未"
                    + "通过或接入已取消的不适用。",
            en =
                "All IPv4 and IPv6 addresses to which the filed domain, its www name and the "
                    + "homepage's name below it lead now (every resolver's answer counts, aliases "
                    + "are followed) are looked up in the table of address owners, longest prefix "
                    + "first; all must belong to the filing's access provider. An alias into the "
                    + "provider's own CDN counts as access by that provider, and so does an "
                    + "address of another provider at which the filing has access: several are "
                    + "allowed. An address known to be another provider's fails; an address of "
                    + "unknown owner is undetermined. Nothing is judged for 48 hours after a DNS "
                    + "change, nor on what was seen before. A domain that leads nowhere is judged "
                    + "by ACC-002. Not for filings that are not approved yet or whose access has "
                    + "been cancelled."),
    opinions = {
      @Opinion(
          fault = "elsewhere",
          says =
              @Text(
                  zh = "域名 {domain} 解析到 {places}，不属于备案的接入服务商“{provider}”。",
                  en =
                      "The domain {domain} leads to {places}, which is not of the filing's "
                          + "access provider \"{provider}\"."),
          remedy =
              @Text(
                  zh =
                      "网站仍使用“{provider}”服务器的，请到域名解析服务商处把解析记录改为“"
                          + "{provider}”服务器的地址，并保证网站可以访问，解析生效约需 48 小时。网"
                          + "站已迁到其他服务商的，请在新服务商处申请接入备案；不再使用“{provider}”"
                          + "的，请在其备案系统申请取消接入。",
                  en =
                      "If the website is still on servers of \"{provider}\", change its DNS "
                          + "records back to the address of that server and keep the website "
                          + "reachable; a change takes about 48 hours. If it has moved, apply for "
                          + "a filing transfer at the new provider, and, when you no longer use \""
                          + "{provider}\", for the cancellation of the access there.")),
      @Opinion(
          fault = "mixed",
          says =
              @Text(
                  zh = "域名 {domain} 的部分解析记录指向 {places}，不属于备案的接入服务商“" + "{provider}”；其余记录符合。",
                  en =
                      "Some DNS records of the domain {domain} lead to {places}, which is "
                          + "not of the filing's access provider \"{provider}\"; the others are in "
                          + "order."),
          remedy =
              @Text(
                  zh =
                      "请检查域名的全部解析记录（包括 www、IPv6 以及按线路或地区设置的记录），"
                          + "删除或改正不属于“{provider}”的地址；确需同时使用其他服务商的，请先在该"
                          + "服务商处完成接入备案。",
                  en =
                      "Go through all DNS records of the domain (www, IPv6, and those set by "
                          + "line or region too) and remove or correct the addresses that are not "
                          + "of \"{provider}\". If you need the other provider as well, complete a "
                          + "filing transfer there first.")),
      @Opinion(
          fault = "not-public",
          says =
              @Text(
                  zh = "域名 {domain} 解析到 {places}，这是内网或保留地址，互联网上无法访问，" + "也不属于备案的接入服务商“{provider}”。",
                  en =
                      "The domain {domain} leads to {places}, a private or reserved address "
                          + "that nobody on the internet can reach and that is not of the access "
                          + "provider \"{provider}\"."),
          remedy =
              @Text(
                  zh = "请到域名解析服务商处把解析记录改为“{provider}”服务器的公网地址，并保证" + "网站可以访问；网站不再使用的，请申请注销网站备案。",
                  en =
                      "Change the DNS records to the public address of the server at \""
                          + "{provider}\" and keep the website reachable; if it is no longer used, "
                          + "apply to deregister it.")),
      @Opinion(
          fault = "outside-mainland",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 解析到 {places}，虽属接入服务商“{provider}”，但不在中国" + "内地。",
                  en =
                      "The domain {domain} leads to {places}, which is of the access "
                          + "provider \"{provider}\" but outside the Chinese mainland."),
          remedy =
              @Text(
                  zh = "请把域名解析到“{provider}”在中国内地的服务器；网站长期使用境外服务器、" + "不再需要备案的，请申请取消接入或注销备案。",
                  en =
                      "Point the domain to a server of \"{provider}\" in the Chinese "
                          + "mainland; if the website stays outside and needs no filing, apply to "
                          + "cancel the access or to deregister the filing."))
    },
    columns = {
      "filing_no",
      "filing_status",
      "domain",
      "homepage_url",
      "dns_changed_at",
      "access_provider",
      "providers_filed"
    },
    evidence = {"dns", "ip-ownership", "miit"},
    readings = "C-06")
public final class DomainLeadsToOtherProvider implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    String provider = filing.access().provider();
    if (provider.isEmpty()) {
      return Verdict.undetermined("未填写接入服务商，无法比对", "no access provider is filed");
    }
    Destinations led = Destinations.of(filing, facts);
    Providers providers = Providers.of(filing, facts);
    List<Destination> foreign = new ArrayList<>();
    List<Destination> hidden = new ArrayList<>();
    List<Destination> ownerless = new ArrayList<>();
    List<Destination> abroad = new ArrayList<>();
    for (Destination one : led.all()) {
      if (!one.reachable()) {
        hidden.add(one);
      } else if (!one.known()) {
        ownerless.add(one);
      } else if (!providers.isFiled(one)) {
        foreign.add(one);
      } else if (!one.mainland()) {
        abroad.add(one);
      }
    }
    boolean all = foreign.size() + hidden.size() + ownerless.size() == led.all().size();
    boolean mainlandOnly = facts.terms().on(Reading.MAINLAND_ACCESS_ONLY);
    Verdict verdict =
        !foreign.isEmpty()
            ? fail(all ? "elsewhere" : "mixed", foreign)
            : !hidden.isEmpty()
                ? fail("not-public", hidden)
                : mainlandOnly && !abroad.isEmpty()
                    ? fail("outside-mainland", abroad)
                    : notFailed(led, ownerless);
    return verdict.with("provider", provider).on(led.observations()).on(providers.observations());
  }

  private static Verdict fail(String fault, List<Destination> places) {
    Verdict verdict =
        Verdict.fail(fault, places.get(0).name())
            .with("domain", places.get(0).name())
            .with("places", Destination.words(places));
    for (Destination place : places) {
      verdict = verdict.on(place.basis());
    }
    return verdict;
  }

  private static Verdict notFailed(Destinations led, List<Destination> ownerless) {
    if (!ownerless.isEmpty()) {
      return Verdict.undetermined(
              "地址归属表中没有 {places}，无法确定其服务商", "the table of address owners does not hold {places}")
          .with("places", Destination.words(ownerless));
    }
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    if (led.all().isEmpty()) {
      return Verdict.notApplicable(
          "域名当前没有解析到任何地址，由 ACC-002 判定", "the domain leads nowhere now, which ACC-002 judges");
    }
    Verdict verdict =
        Verdict.pass(
                "解析到 {places}，属于备案的接入服务商",
                "it leads to {places}, of providers at which the filing has access")
            .with("places", Destination.words(led.all()));
    for (Destination place : led.all()) {
      verdict = verdict.on(place.basis());
    }
    return verdict;
  }
}
