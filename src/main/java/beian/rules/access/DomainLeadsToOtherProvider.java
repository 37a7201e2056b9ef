package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Outcome;
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
import beian.rules.access.Providers.Whose;
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
                "逐个查看备案的注册域名：该域名、其 www 主机名以及备案和首页使用的其下各名称当前解析到的"
                    + "全部地址（跟随别名），按地址归属表以最长前缀确定每个地址的服务商，与本备案的接入服务商及已备案的其他接入服务商"
                    + "比对。解析到服务商自有 CDN 域名的视为该服务商接入。只要有一个名称解析到已备案的服务商，该域名即在使用，其余"
                    + "解析到别处的仅作提醒；所有名称都查询过、全部解析到确知的另一家服务商的为不合格。服务商的简称、全称和别名按名称"
                    + "表比对，表中没有的名称不当作另一家；地址归属不明、属于基础运营商或 CDN、各解析服务器答复不一致、只有 IPv6 "
                    + "地址、解析变更（填写的或两次查询之间发现的）不满 48 小时的，均无法判定。域名没有解析的由 ACC-002 "
                    + "判定。备案尚未通过的不适用。",
            en =
                "Looks at each registered domain of the filing: all addresses to which it, its www"
                    + " name and the filed and homepage names below it lead now (aliases are"
                    + " followed) are looked up in the table of address owners, longest prefix"
                    + " first, and compared with the filing's access provider and the other"
                    + " providers at which it has access. An alias into the provider's own CDN"
                    + " counts as access by that provider. One name that leads to a provider of"
                    + " the filing means that the domain is in use there, and others that lead"
                    + " elsewhere are advice; a domain all of whose names were looked up and lead"
                    + " to a known other provider fails. Brands, legal names and aliases of"
                    + " providers are compared by a table, and a name that is not in it is never"
                    + " taken for another provider's. Addresses of unknown owner, of a carrier or"
                    + " a CDN, resolvers that differ, IPv6 addresses alone, and a DNS change (as"
                    + " filed, or seen between two looks) younger than 48 hours: undetermined. A"
                    + " domain that leads nowhere is judged by ACC-002. Not for filings that are"
                    + " not approved yet."),
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
          severity = Severity.MINOR,
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
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    Providers providers = Providers.of(filing, facts);
    List<Verdict> each = new ArrayList<>();
    for (Places places : led.places(providers)) {
      Verdict one = judge(places, facts);
      each.add(one.outcome() == Outcome.PASS ? 0 : each.size(), one);
    }
    return Verdict.joined(each).with("provider", provider).on(providers.observations());
  }

  private static Verdict judge(Places places, Facts facts) {
    FiledDomain domain = places.domain();
    List<Destination> foreign = new ArrayList<>(places.of(Whose.OTHER));
    List<Destination> hidden = places.of(Whose.HIDDEN);
    foreign.addAll(hidden);
    if (domain.silent()) {
      return Verdict.notApplicable(
          "域名当前没有解析到任何地址，由 ACC-002 判定", "the domain leads nowhere now, which ACC-002 judges");
    }
    if (places.divided() && (!foreign.isEmpty() || !places.used())) {
      return places.differing();
    }
    if (places.used()) {
      return foreign.isEmpty() ? led(places, facts) : fail("mixed", places, foreign);
    }
    Optional<Verdict> doubt =
        places
            .open()
            .or(domain::lacking)
            .or(() -> late(places, facts))
            .or(() -> withoutV4(places, foreign))
            .or(() -> seenFromInside(places, hidden));
    return doubt.orElseGet(
        () -> fail(hidden.size() == foreign.size() ? "not-public" : "elsewhere", places, foreign));
  }

  private static Optional<Verdict> late(Places places, Facts facts) {
    Providers providers = places.providers();
    return LateChange.of(
        places.domain(),
        facts,
        place -> {
          Whose whose = providers.whose(place);
          return whose == Whose.OWN || whose == Whose.FILED;
        });
  }

  /** Access is recorded by IPv4 addresses, so an IPv6 address alone is no proof against it. */
  private static Optional<Verdict> withoutV4(Places places, List<Destination> foreign) {
    return foreign.stream().anyMatch(Destination::v4)
        ? Optional.empty()
        : Optional.of(
            Verdict.undetermined(
                    "域名 {domain} 只有 IPv6 地址（{places}），接入备案登记的是 IPv4 地址，不能据此判定",
                    "{domain} has IPv6 addresses only ({places}); access is recorded by IPv4"
                        + " addresses, so this proves nothing")
                .with("domain", places.domain().name())
                .with("places", Destination.words(foreign))
                .on(places.domain().observations())
                .of(places.domain().name()));
  }

  /** A private address given by a resolver of a private network is that network's own view. */
  private static Optional<Verdict> seenFromInside(Places places, List<Destination> hidden) {
    boolean outside =
        places.domain().observations().stream()
            .filter(
                one -> hidden.stream().anyMatch(place -> place.address().equals(one.get("value"))))
            .anyMatch(one -> Destination.isPublic(one.get("resolver")));
    return hidden.isEmpty() || outside
        ? Optional.empty()
        : Optional.of(
            Verdict.undetermined(
                    "域名 {domain} 的内网地址（{places}）仅由内网解析服务器答复，不能据此判定",
                    "only a resolver of a private network gives private addresses of {domain}"
                        + " ({places}), which proves nothing")
                .with("domain", places.domain().name())
                .with("places", Destination.words(hidden))
                .on(places.domain().observations())
                .of(places.domain().name()));
  }

  private static Verdict fail(String fault, Places places, List<Destination> wrong) {
    return Verdict.fail(fault, places.domain().name())
        .with("domain", places.domain().name())
        .with("places", Destination.words(wrong))
        .on(places.domain().observations())
        .on(Destination.basis(wrong));
  }

  /** The domain leads to providers of the filing alone, as far as known. */
  private static Verdict led(Places places, Facts facts) {
    List<Destination> all = places.domain().destinations();
    List<Destination> abroad =
        all.stream()
            .filter(one -> places.providers().whose(one) != Whose.OPEN && !one.mainland())
            .toList();
    if (!abroad.isEmpty() && facts.terms().on(Reading.MAINLAND_ACCESS_ONLY)) {
      return fail("outside-mainland", places, abroad);
    }
    return places
        .open()
        .orElseGet(
            () ->
                Verdict.pass(
                        "解析到 {places}，属于备案的接入服务商",
                        "it leads to {places}, of providers at which the filing has access")
                    .with("places", Destination.words(all))
                    .on(places.domain().observations())
                    .on(Destination.basis(all)));
  }
}
