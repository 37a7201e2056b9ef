package beian.rules.access;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                "域名当前指向的每一家中国内地服务商都须有本备案的接入备案：在备案数据的全部接"
                    + "入服务商、工信部查询结果或接入服务商一栏中列明。指向境外服务商无须接入备案。"
                    + "与 ACC-001 的区别：ACC-001 看解析是否回到本备案的接入服务商，本规则看另一家"
                    + "服务商处是否已接入。备案数据和工信部查询结果都没有接入商列表的、地址归属不明"
                    + "的无法判定。域名没有解析的不适用。",
            en =
                "Every provider in the Chinese mainland to which the domain leads now must "
                    + "hold the access filing of this website: be listed among the filing's "
                    + "providers, in the ministry's extract, or as its access provider. Providers "
                    + "outside the mainland need none. ACC-001 asks whether the domain leads back "
                    + "to the filing's own provider; this rule asks whether the other one has "
                    + "access filed. Without any list of providers, or with an address of unknown "
                    + "owner: undetermined. A domain that leads nowhere: not applicable."),
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
    Providers providers = Providers.of(filing, facts);
    List<Destination> lacking = new ArrayList<>();
    List<Destination> ownerless = new ArrayList<>();
    for (Destination one : led.all()) {
      if (one.known() && one.mainland() && !providers.isFiled(one)) {
        lacking.add(one);
      } else if (one.reachable() && !one.known()) {
        ownerless.add(one);
      }
    }
    Verdict verdict =
        lacking.isEmpty() ? notLacking(led, ownerless) : lacking(lacking, providers.listed());
    return verdict.on(led.observations()).on(providers.observations());
  }

  private static Verdict lacking(List<Destination> lacking, boolean listed) {
    Verdict verdict =
        listed
            ? Verdict.fail("not-filed", lacking.get(0).name() + "|" + lacking.get(0).provider())
            : Verdict.undetermined(
                "域名指向 {places}，但没有接入服务商列表，无法确定该处是否已接入",
                "the domain leads to {places}, and no list of providers says whether it has access there");
    for (Destination one : lacking) {
      verdict = verdict.on(one.basis());
    }
    return verdict
        .with("domain", lacking.get(0).name())
        .with("places", Destination.words(lacking))
        .with("other", lacking.get(0).provider());
  }

  private static Verdict notLacking(Destinations led, List<Destination> ownerless) {
    if (!ownerless.isEmpty()) {
      return Verdict.undetermined(
              "地址归属表中没有 {places}，无法确定其服务商", "the table of address owners does not hold {places}")
          .with("places", Destination.words(ownerless));
    }
    if (led.unknown().isPresent()) {
      return led.unknown().get();
    }
    if (led.all().stream().noneMatch(Destination::known)) {
      return Verdict.notApplicable("域名没有指向任何服务商", "the domain leads to no provider");
    }
    Verdict verdict =
        Verdict.pass("指向的内地服务商均已接入备案", "every mainland provider it leads to has the access filed");
    for (Destination one : led.all()) {
      verdict = verdict.on(one.basis());
    }
    return verdict;
  }
}
