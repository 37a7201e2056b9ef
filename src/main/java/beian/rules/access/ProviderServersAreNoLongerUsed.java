package beian.rules.access;

import beian.filing.Filing;
import beian.filing.Server;
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
import beian.rules.access.Providers.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The website no longer uses servers of the filing's access provider. */
@RuleCard(
    id = "ACC-002",
    item = Item.ACCESS,
    severity = Severity.MAJOR,
    title =
        @Text(zh = "网站不再使用接入服务商的服务器", en = "Website no longer uses the access provider's servers"),
    cites = {
      @Citation(section = Section.FILING_NUMBER, line = 800),
      @Citation(section = Section.SPECIAL_INSPECTION, line = 1239)
    },
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "看备案所用服务器的状态和到期时间（到期日当日仍有效，状态为运行中的视为已续费），以及备案的各域名当前是否解析"
                    + "到接入服务商；任何一个备案的名称解析到接入服务商即为在用。全部域名都没有解析，或服务器已释放、已到期而域名也不再解析到"
                    + "接入服务商的，为不合格。域名只解析到本备案已备案的其他接入服务商的作提醒，在本服务商的服务器仍在运行的不判定"
                    + "（可能作为源站）。服务器已释放或到期、域名仍解析到接入服务商的，可能已换用同一服务商的另一台服务器（同一服务商内"
                    + "更换地址无须变更备案），仅作提醒；服务器只是关机或欠费停机的也提醒处理。填写了多台服务器的，状态不作依据。域名解析"
                    + "到未备案的其他服务商的由 ACC-001 判定，不重复通知。域名没有解析须有证据证明：备案和首页使用的名称及 www "
                    + "主机名都查询过且均无地址，或域名本身不存在；查询失败、各解析服务器答复不一致、48 小时内刚刚变更的均无法判定。备案"
                    + "尚未通过的不适用。",
            en =
                "The status and expiry of the filing's server (the day of expiry still counts as"
                    + " paid, and a server that runs was renewed), and whether the filed domains"
                    + " lead to the access provider now; any filed name that does means that it is"
                    + " in use. All domains leading nowhere, or a server released or expired while"
                    + " none leads to the provider: fail. Domains that lead only to other"
                    + " providers at which the filing has access are advice, and undetermined"
                    + " while the server at the provider runs, since it may stand behind them."
                    + " While a domain leads to the provider, a server released or expired may"
                    + " have been replaced by another one there, which needs no information"
                    + " change, so it is pointed out; so is a server that is only stopped or in"
                    + " arrears. Where several servers are filed their status proves nothing. A"
                    + " domain at a provider without access filing is judged by ACC-001 and not"
                    + " told twice. That a domain leads nowhere must be proved: it, its www name,"
                    + " the filed names and the homepage's below it were all looked up and have no"
                    + " address, or the domain does not exist; failed look-ups, resolvers that"
                    + " differ and a change younger than 48 hours prove nothing. Not for filings"
                    + " that are not approved yet."),
    opinions = {
      @Opinion(
          fault = "server-gone",
          says =
              @Text(
                  zh = "备案所用的服务器 {server} 状态为“{status}”，网站不再使用接入服务商“" + "{provider}”的服务器。",
                  en =
                      "The filing's server {server} is \"{status}\": the website no longer "
                          + "uses a server of the access provider \"{provider}\"."),
          remedy =
              @Text(
                  zh =
                      "网站继续使用的，请购买或续用“{provider}”在中国内地的服务器，将域名解析"
                          + "到该服务器并在备案系统更新服务器信息；已迁到其他服务商的，请在新服务商"
                          + "处申请接入备案并在“{provider}”申请取消接入；不再使用的，请申请注销网站"
                          + "备案。",
                  en =
                      "If the website goes on, take a mainland server at \"{provider}\", "
                          + "point the domain to it and update the server in the filing system. If "
                          + "it has moved, apply for a filing transfer at the new provider and for "
                          + "the cancellation of the access at \"{provider}\". If it is no longer "
                          + "used, apply to deregister it.")),
      @Opinion(
          fault = "server-expired",
          says =
              @Text(
                  zh = "备案所用的服务器 {server} 已于 {expiry} 到期，未见续费。",
                  en =
                      "The filing's server {server} expired on {expiry} and has not been "
                          + "renewed."),
          remedy =
              @Text(
                  zh =
                      "请在“{provider}”控制台为服务器续费；已另购服务器的，请将域名解析到新服"
                          + "务器并在备案系统更新服务器信息；网站不再使用的，请申请注销网站备案或取"
                          + "消接入。",
                  en =
                      "Renew the server in the console of \"{provider}\". If you have "
                          + "another one, point the domain to it and update the server in the "
                          + "filing system; if the website is no longer used, apply to deregister "
                          + "it or to cancel the access.")),
      @Opinion(
          fault = "server-replaced",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh =
                      "备案所用的服务器 {server} 已释放或到期（状态“{status}”，到期日 "
                          + "{expiry}），但域名仍解析到“{provider}”：{places}。",
                  en =
                      "The filing's server {server} has been released or has expired "
                          + "(status \"{status}\", expiry {expiry}), but the domain still leads "
                          + "to \"{provider}\": {places}."),
          remedy =
              @Text(
                  zh =
                      "已换用“{provider}”的另一台服务器的，请在下次变更备案时更新服务器信息；"
                          + "解析记录是遗留的，请改为现用服务器的地址，以免指向他人的服务器；网站不"
                          + "再使用的，请申请注销网站备案或取消接入。",
                  en =
                      "If the website runs on another server of \"{provider}\" now, update the "
                          + "server with the next information change. If the DNS records were left "
                          + "behind, change them to the present server, since the address may be "
                          + "somebody else's by now; if the website is no longer used, apply to "
                          + "deregister it or to cancel the access.")),
      @Opinion(
          fault = "server-stopped",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "备案所用的服务器 {server} 状态为“{status}”，网站当前可能无法访问。",
                  en =
                      "The filing's server {server} is \"{status}\", so the website may be "
                          + "out of reach."),
          remedy =
              @Text(
                  zh = "请在“{provider}”控制台开机或结清欠费，并确认网站可以访问；长期停用的，" + "请申请注销网站备案或取消接入，以免被认定为空壳网站。",
                  en =
                      "Start the server or pay what is owed in the console of \"{provider}\" "
                          + "and check that the website is reachable; if it is out of use for "
                          + "long, apply to deregister it or to cancel the access, before it "
                          + "counts as a shell website.")),
      @Opinion(
          fault = "no-resolution",
          says =
              @Text(
                  zh = "域名 {domain} 当前没有解析到任何地址，网站没有使用接入服务商“" + "{provider}”的服务器。",
                  en =
                      "The domain {domain} leads to no address now, so the website uses no "
                          + "server of the access provider \"{provider}\"."),
          remedy =
              @Text(
                  zh =
                      "网站继续使用的，请添加解析记录指向“{provider}”的服务器并保证网站可以访"
                          + "问（解析生效约需 48 小时）；解析被注册局暂停的，请先在域名注册商处完成"
                          + "实名认证或续费；不再使用的，请申请注销网站备案。",
                  en =
                      "If the website goes on, add DNS records that lead to a server at \""
                          + "{provider}\" and keep it reachable (a change takes about 48 hours). "
                          + "If the registry has suspended the domain, have it verified or renewed "
                          + "at the registrar first. If the website is no longer used, apply to "
                          + "deregister it.")),
      @Opinion(
          fault = "moved-away",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh =
                      "域名 {domain} 只解析到其他接入服务商：{places}，没有使用“{provider}”的"
                          + "服务器，在“{provider}”的接入已闲置。",
                  en =
                      "The domain {domain} leads to other access providers only: {places}. "
                          + "No server of \"{provider}\" is used, and the access there lies idle."),
          remedy =
              @Text(
                  zh =
                      "不再使用“{provider}”的，请在其备案系统申请取消接入，在其他服务商的备案"
                          + "不受影响；仍要使用的，请将域名（至少部分解析记录）解析到“{provider}”的"
                          + "服务器。",
                  en =
                      "If you no longer use \"{provider}\", apply for the cancellation of "
                          + "the access in its filing system; the access at the other providers "
                          + "stays as it is. If you do, point the domain, or some of its records, "
                          + "to a server at \"{provider}\"."))
    },
    columns = {
      "filing_no",
      "filing_status",
      "domain",
      "homepage_url",
      "dns_changed_at",
      "access_provider",
      "providers_filed",
      "server_id",
      "server_status",
      "server_expiry"
    },
    evidence = {"dns", "ip-ownership", "miit"})
public final class ProviderServersAreNoLongerUsed implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<Verdict> unapproved = Unapproved.of(filing);
    if (unapproved.isPresent()) {
      return unapproved.get();
    }
    if (filing.access().provider().isEmpty()) {
      return Verdict.undetermined("未填写接入服务商，无法比对", "no access provider is filed");
    }
    Destinations led = Destinations.of(filing, facts);
    ServerStatus status = ServerStatus.of(filing.server());
    Verdict verdict = led(led, Providers.of(filing, facts), status, facts);
    String fault = serverFault(filing.server(), status, verdict.outcome(), facts.today());
    if (!fault.isEmpty()) {
      String id = filing.server().id();
      verdict =
          Verdict.fail(fault, id.isEmpty() ? "server_id" : Normal.name(id))
              .with("places", led.all().isEmpty() ? Words.same("-") : Destination.words(led.all()));
    }
    LocalDate expiry = filing.server().expiry();
    return verdict
        .with("provider", filing.access().provider())
        .with("server", shown(filing.server().id()))
        .with("status", shown(filing.server().status()))
        .with("expiry", expiry == null ? "-" : expiry.toString())
        .on(led.observations());
  }

  /**
   * What the server adds to where the domain leads; empty when nothing. A server that is gone may
   * have been replaced by another one of the provider, so it proves nothing by itself; one that
   * runs past its expiry was renewed.
   */
  private static String serverFault(
      Server server, ServerStatus status, Outcome led, LocalDate today) {
    LocalDate expiry = server.expiry();
    boolean expired =
        status != ServerStatus.RUNNING
            && status != ServerStatus.SEVERAL
            && expiry != null
            && expiry.isBefore(today);
    if (status == ServerStatus.GONE || expired) {
      return switch (led) {
        case PASS -> "server-replaced";
        case UNDETERMINED -> "";
        default -> status == ServerStatus.GONE ? "server-gone" : "server-expired";
      };
    }
    return status == ServerStatus.STOPPED && led != Outcome.FAIL ? "server-stopped" : "";
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static Verdict led(
      Destinations led, Providers providers, ServerStatus server, Facts facts) {
    List<Places> all = led.places(providers);
    List<Destination> own = all.stream().flatMap(one -> one.of(Whose.OWN).stream()).toList();
    if (!own.isEmpty()) {
      return Verdict.pass(
              "域名解析到接入服务商：{places}", "the domain leads to the access provider: {places}")
          .with("places", Destination.words(own))
          .on(own.get(0).basis());
    }
    Optional<Verdict> doubt = led.lacking().or(() -> late(led, providers, facts));
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (led.all().isEmpty()) {
      return Verdict.fail("no-resolution", led.together())
          .with("domain", led.together().replace(";", ", "));
    }
    for (Places places : all) {
      if (places.divided()) {
        return places.differing();
      }
      if (places.open().isPresent()) {
        return places.open().get();
      }
    }
    if (all.stream().anyMatch(one -> !one.domain().silent() && !one.used())) {
      return Verdict.notApplicable(
          "域名解析到的地址不属于任何已备案的接入服务商，由 ACC-001 判定",
          "the domain leads to no provider with access filing, which ACC-001 judges");
    }
    if (server == ServerStatus.RUNNING) {
      return Verdict.undetermined(
              "域名只解析到其他已备案的接入服务商（{places}），但在“{provider}”的服务器仍在运行，可能作为源站使用",
              "the domain leads to other filed providers only ({places}), but the server at"
                  + " \"{provider}\" runs and may stand behind them")
          .with("places", Destination.words(led.all()));
    }
    return Verdict.fail("moved-away", led.together())
        .with("domain", led.together().replace(";", ", "))
        .with("places", Destination.words(led.all()))
        .on(providers.observations())
        .on(Destination.basis(led.all()));
  }

  /**
   * A domain that led to the provider, or anywhere when it is silent now, less than 48 hours ago.
   */
  private static Optional<Verdict> late(Destinations led, Providers providers, Facts facts) {
    return led.domains().stream()
        .flatMap(
            domain ->
                LateChange.of(
                    domain, facts, place -> domain.silent() || providers.whose(place) == Whose.OWN)
                    .stream())
        .findFirst();
  }
}
