package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.ProviderNames;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The domain leads to a mainland provider at which the filing has no access. */
@RuleCard(
    id = "ACC-003",
    item = Item.ACCESS,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "域名指向的内地服务商未办理接入备案",
            en = "Domain leads to a mainland provider without access filing"),
    cites = @Citation(section = Section.NEED, line = 133),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "逐个域名检查：当前指向的每一家中国内地服务商都须有本备案的接入备案，即在备案数据的全部接"
                    + "入服务商、工信部查询结果或接入服务商一栏中列明（按服务商名称表比对，表中没有的名称不当作另一家）。指向境外服务商或"
                    + "只有 IPv6 地址指向的无须接入备案。与 ACC-001 的区别：ACC-001 看解析是否回到本备案的接入服务商，本规则看"
                    + "另一家服务商处是否已接入。没有任何接入商列表的，地址归属或所在地区不明、属于基础运营商或 CDN 的，各解析服务器答复"
                    + "不一致的，48 小时内刚刚变更的，均无法判定。域名没有解析的不适用。",
            en =
                "Domain by domain: every provider in the Chinese mainland to which it leads now must"
                    + " hold the access filing of this website: be listed among the filing's"
                    + " providers, in the ministry's extract, or as its access provider (compared"
                    + " by the table of provider names, in which an unknown name is never another"
                    + " provider's). Providers outside the mainland need none, nor do those only"
                    + " an IPv6 address leads to. ACC-001 asks whether the domain leads back to"
                    + " the filing's own provider; this rule asks whether the other one has access"
                    + " filed. Without any list of providers, with an address whose owner or"
                    + " region is unknown or which is a carrier's or a CDN's, with resolvers that"
                    + " differ or a change younger than 48 hours: undetermined. A domain that"
                    + " leads nowhere: not applicable."),
    opinions =
        @Opinion(
            fault = "not-filed",
            says =
                @Text(
                    zh = "域名 {domain} 指向 {places}，该服务商处没有本网站的接入备案。",
                    en =
                        "The domain {domain} leads to {places}, and this website has no "
                            + "access filing there."),
            remedy =
                @Text(
                    zh =
                        "请在“{other}”的备案系统申请接入备案，通过后再将域名解析到该处，未接"
                            + "入前在该处不得提供服务，域名可能被阻断；不打算使用“{other}”的，请删"
                            + "除指向它的解析记录。接入备案不影响在现有服务商处的备案。",
                    en =
                        "Apply for a filing transfer in the filing system of \"{other}\" and "
                            + "point the domain there after approval; before, no service may be "
                            + "offered there and the domain may be blocked. If you do not mean to "
                            + "use \"{other}\", remove the DNS records that lead to it. A transfer "
                            + "leaves the access at the present providers as it is.")),
    columns = {
      "filing_no",
      "filing_status",
      "domain",
      "homepage_url",
      "dns_changed_at",
      "access_provider",
      "providers_filed"
    },
    evidence = {"dns", "ip-ownership", "miit"})
public final class ProviderLacksAccessFiling implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    Destinations led = Destinations.of(filing, facts);
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    Providers providers = Providers.of(filing, facts);
    List<Verdict> each = new ArrayList<>();
    for (Places places : led.places(providers)) {
      for (Verdict one : judge(places, facts)) {
        each.add(one.outcome() == Outcome.PASS ? 0 : each.size(), one);
      }
    }
    return Verdict.joined(each).on(providers.observations());
  }

  /** A FAIL for each provider that lacks it, or one other verdict. */
  private static List<Verdict> judge(Places places, Facts facts) {
    FiledDomain domain = places.domain();
    List<Destination> lacking =
        places.of(Whose.OTHER).stream().filter(one -> one.mainland() && one.v4()).toList();
    if (lacking.isEmpty()) {
      return List.of(notLacking(places));
    }
    Optional<Verdict> doubt =
        (places.divided() ? Optional.of(places.differing()) : Optional.<Verdict>empty())
            .or(() -> late(places, facts))
            .or(() -> unlisted(places, lacking));
    if (doubt.isPresent()) {
      return List.of(doubt.get());
    }
    ProviderNames names = places.providers().names();
    Map<String, List<Destination>> byProvider = new TreeMap<>();
    for (Destination one : lacking) {
      byProvider
          .computeIfAbsent(names.canonical(one.provider()), provider -> new ArrayList<>(2))
          .add(one);
    }
    List<Verdict> fails = new ArrayList<>(1);
    byProvider.forEach(
        (provider, there) ->
            fails.add(
                Verdict.fail("not-filed", domain.name() + "|" + provider)
                    .with("domain", domain.name())
                    .with("places", Destination.words(there))
                    .with("other", there.get(0).provider())
                    .on(domain.observations())
                    .on(Destination.basis(there))));
    return fails;
  }

  private static Optional<Verdict> late(Places places, Facts facts) {
    Providers providers = places.providers();
    return places.used()
        ? Optional.empty()
        : LateChange.of(places.domain(), facts, one -> providers.whose(one) != Whose.OTHER);
  }

  /** Nothing lists the providers, or the list does not say where the address is. */
  private static Optional<Verdict> unlisted(Places places, List<Destination> lacking) {
    boolean somewhere = lacking.stream().allMatch(one -> one.region().isBlank());
    if (!places.providers().listed().isEmpty() && !somewhere) {
      return Optional.empty();
    }
    Verdict verdict =
        somewhere
            ? Verdict.undetermined(
                "域名指向 {places}，地址归属表没有写明地区，无法确定是否在内地",
                "the domain leads to {places}, and the table of address owners does not say"
                    + " whether that is in the mainland")
            : Verdict.undetermined(
                "域名指向 {places}，但没有接入服务商列表，无法确定该处是否已接入",
                "the domain leads to {places}, and no list of providers says whether it has access there");
    return Optional.of(
        verdict
            .with("places", Destination.words(lacking))
            .on(places.domain().observations())
            .on(Destination.basis(lacking))
            .of(places.domain().name()));
  }

  private static Verdict notLacking(Places places) {
    FiledDomain domain = places.domain();
    List<Destination> all = domain.destinations();
    if (places.open().isPresent()) {
      return places.open().get();
    }
    if (all.isEmpty() && domain.lacking().isPresent()) {
      return domain.lacking().get();
    }
    if (all.stream().noneMatch(Destination::known)) {
      return Verdict.notApplicable("域名没有指向任何服务商", "the domain leads to no provider");
    }
    return Verdict.pass(
            "指向的内地服务商均已接入备案", "every mainland provider it leads to has the access filed")
        .on(domain.observations())
        .on(Destination.basis(all));
  }
}
