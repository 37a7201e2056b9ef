package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Subjects;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domain's registration has expired or is about to. */
@RuleCard(
    id = "CNT-009",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "域名已过期或即将到期", en = "Domain has expired or is about to"),
    cites = @Citation(section = Section.AFTER_APPROVAL, line = 423),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "逐个注册域名比对到期日与核查当日：到期日当日仍有效；距到期不"
                    + "超过设定天数的提示。注册局在到期日之后仍显示已过期的为过期；到期日来自备案数据或到期前的查询的，域名可能已续费，到期后未再查询注册局的无法判定。"
                    + "到期日取注册局当前登记与备案数据中较晚的一个；备案有多个域名的，表中的一个到期日不说明任何一个。"
                    + "注册局显示域名未被注册、处于赎回期或待删除的为不合格，同时显示正常的无法判定。没有到期日的无法判定。",
            en =
                "The expiry date of every registered domain is compared with the day of the "
                    + "inspection: the domain is good through that date; within the set number of days before it, the expiry is pointed out. "
                    + "It has expired when the registry, asked after that date, still showed it. A date from the sheet, or from an "
                    + "answer before it, may be older than the renewal: once past, undetermined until the registry is asked again. Of "
                    + "the registry's present data and the sheet the later date counts; of several domains the sheet's one date says nothing. "
                    + "A domain the registry shows as not registered, in "
                    + "redemption or pending deletion fails, unless it shows it in order too. No date: undetermined."),
    opinions = {
      @Opinion(
          fault = "expired",
          says =
              @Text(
                  zh = "域名 {domain} 已于 {expiry} 到期，已过期 {days} 天。",
                  en = "The domain {domain} expired on {expiry}; days since: {days}."),
          remedy =
              @Text(
                  zh =
                      "请立即在域名注册商处续费；已续费的，请提交最新的域名证书申请复查。不再"
                          + "使用该域名的，请及时申请注销网站备案，以免域名被他人注册后冒用备案信息"
                          + "或备案被强制注销。",
                  en =
                      "Renew the domain at the registrar at once; if that is done, hand in "
                          + "the current domain certificate and ask for a reinspection. If you no "
                          + "longer use it, apply to deregister the website soon: a new owner "
                          + "could misuse the filing or have it deregistered by force.")),
      @Opinion(
          fault = "lost",
          says =
              @Text(
                  zh = "注册局显示域名 {domain} {state}，备案主体已不再持有该域名或即将失去。",
                  en =
                      "The registry shows that the domain {domain} {state}: the filed entity "
                          + "has lost it or is about to."),
          remedy =
              @Text(
                  zh = "处于赎回期的，请尽快联系域名注册商赎回并续费；已被删除或不再使用的，请" + "及时申请注销网站备案。",
                  en =
                      "If the domain can still be redeemed, ask the registrar to redeem and "
                          + "renew it at once; if it is gone or no longer used, apply to "
                          + "deregister the website soon.")),
      @Opinion(
          fault = "soon",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 将于 {expiry} 到期，距到期还有 {days} 天。",
                  en = "The domain {domain} expires on {expiry}; days left: {days}."),
          remedy =
              @Text(
                  zh = "请在到期前在域名注册商处续费；不再使用该域名的，请在到期前申请注销网站" + "备案。",
                  en =
                      "Renew the domain at the registrar before that date; if you no longer "
                          + "need it, apply to deregister the website before it expires."))
    },
    columns = {"domain", "domain_expiry"},
    evidence = "registration")
public final class DomainRegistrationHasExpired implements Rule {
  private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);
  private static final Map<String, Words> LOST =
      Map.of(
          "available", new Words("未被注册", "is not registered"),
          "redemptionperiod", new Words("处于赎回期", "is in its redemption period"),
          "redemption", new Words("处于赎回期", "is in its redemption period"),
          "pendingdelete", new Words("处于待删除状态", "is pending deletion"));

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Set<String> domains = Subjects.registeredDomains(filing);
    if (domains.isEmpty()) {
      return Verdict.undetermined("未填写域名或域名有误", "no domain is filed, or none that is one");
    }
    // The sheet has one date, which of several domains says nothing.
    LocalDate filed = domains.size() == 1 ? filing.domain().expiry() : null;
    return Verdict.joined(
        domains.stream()
            .map(
                domain -> {
                  Sight sight = facts.evidence().sight(EvidenceKind.REGISTRATION, domain);
                  Verdict verdict = judged(domain, sight, filed, facts).with("domain", domain);
                  verdict = sight.current() ? verdict.on(List.of(sight.newest())) : verdict;
                  return verdict.outcome() == Outcome.UNDETERMINED ? verdict.of(domain) : verdict;
                })
            .toList());
  }

  private static Verdict judged(
      String domain, Sight sight, @Nullable LocalDate filed, Facts facts) {
    if (!sight.current()) {
      // Where registrations contradict each other, the sheet does not decide between them.
      return filed == null || sight.contradiction().isPresent()
          ? Verdict.undetermined(EvidenceKind.REGISTRATION, domain, sight)
          : lasting(domain, filed, facts);
    }
    List<String> status = List.of(sight.newest().get("status").split(";"));
    for (String word : status) {
      Words lost = LOST.get(word);
      if (lost != null) {
        boolean held =
            status.contains("ok")
                || status.contains("active")
                || word.equals("available") && !sight.newest().get("registrant").isEmpty();
        return held
            ? Verdict.undetermined(
                "域名 {domain} 的登记状态自相矛盾", "the registration of {domain} contradicts itself")
            : Verdict.fail("lost", domain + "|" + word).with("state", lost);
      }
    }
    String date = sight.newest().get("expires_at");
    if (date.isEmpty()) {
      return filed == null
          ? Verdict.undetermined(
              "登记信息没有域名 {domain} 的到期日", "the registration of {domain} shows no expiry date")
          : lasting(domain, filed, facts);
    }
    LocalDate shown = LocalDate.parse(date);
    boolean seenExpired = Facts.day(sight.newest().observedAt()).isAfter(shown);
    if (seenExpired) {
      return ending("expired", domain, shown, facts);
    }
    return filed != null && filed.isAfter(shown)
        ? lasting(domain, filed, facts)
        : lasting(domain, shown, facts);
  }

  /** By a day known before it came: the sheet's, or the registry's of then. */
  private static Verdict lasting(String domain, LocalDate expiry, Facts facts) {
    long left = ChronoUnit.DAYS.between(facts.today(), expiry);
    if (!expiry.isBefore(WITHOUT_END) || left > facts.terms().expiryWindowDays()) {
      return Verdict.pass("域名有效期至 {expiry}", "the domain is registered until {expiry}")
          .with("expiry", expiry.toString());
    }
    return left < 0
        ? Verdict.undetermined(
                "已知的到期日 {expiry} 已过，但此后未查询注册局，域名 {domain} 可能已续费",
                "the day known, {expiry}, is past, but the registry was not asked since; {domain} may"
                    + " have been renewed")
            .with("expiry", expiry.toString())
        : ending("soon", domain, expiry, facts);
  }

  private static Verdict ending(String fault, String domain, LocalDate expiry, Facts facts) {
    long days = Math.abs(ChronoUnit.DAYS.between(facts.today(), expiry));
    return Verdict.fail(fault, domain + "|" + expiry)
        .with("expiry", expiry.toString())
        .with("days", Long.toString(days));
  }
}
