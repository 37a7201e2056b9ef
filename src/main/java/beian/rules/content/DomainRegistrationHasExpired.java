package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.table.Remembered;
import beian.filing.word.PlaceholderDay;
import beian.filing.word.WithoutEnd;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domain's registration has expired or is about to. */
public final class DomainRegistrationHasExpired implements Check {
  private static final Remembered<LocalDate> DAYS = new Remembered<>(LocalDate::parse);
  private static final Map<String, String> LOST =
      Map.of(
          "available", "state-available",
          "redemptionperiod", "state-redemption",
          "redemption", "state-redemption",
          "pendingdelete", "state-pending-delete");

  /** By these the registry has renewed the domain already (RFC 3915, 3.1). */
  private static final Set<String> RENEWED = Set.of("autorenewperiod", "renewperiod");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Set<String> domains = Registration.KIND.subjects(filing);
    if (domains.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    // The sheet has one date, which of several domains says nothing.
    LocalDate filed = domains.size() == 1 ? filing.domain().expiry() : null;
    return Verdict.ofEach(
        domains,
        domain -> {
          Sight sight = facts.evidence().sight(Registration.KIND, domain);
          Verdict verdict = judged(domain, sight, filed, facts).with("domain", domain);
          verdict = sight.current() ? verdict.on(List.of(sight.newest())) : verdict;
          return verdict.outcome() == Outcome.UNDETERMINED ? verdict.of(domain) : verdict;
        });
  }

  /** The registry's day; null when it shows none, or a day that stands for none. */
  private static @Nullable LocalDate shown(Observation seen) {
    String date = Registration.EXPIRES_AT.of(seen);
    LocalDate day = date.isEmpty() ? null : DAYS.of(date);
    return day == null || PlaceholderDay.is(Registration.EXPIRES_AT.key(), day) ? null : day;
  }

  private static Verdict judged(
      String domain, Sight sight, @Nullable LocalDate filed, Facts facts) {
    if (!sight.current()) {
      // Where registrations contradict each other, the sheet does not decide between them.
      return filed == null || sight.contradiction().isPresent()
          ? Verdict.undetermined(Registration.KIND, domain, sight)
          : lasting(domain, filed, facts);
    }
    if (Registration.goesBack(sight.holding())) {
      return Verdict.undetermined("moved-since");
    }
    List<String> status = List.of(Registration.STATUS.of(sight.newest()).split(";"));
    for (String word : status) {
      String lost = LOST.get(word);
      if (lost != null) {
        boolean held =
            status.contains("ok")
                || status.contains("pendingrestore")
                || status.contains("active")
                || word.equals("available")
                    && !Registration.REGISTRANT.of(sight.newest()).isEmpty();
        if (!held
            && filed != null
            && !facts.reached(filed.plusDays(1))
            && !Registrant.outweighsSheet(sight.newest(), facts)) {
          return Registrant.sheetSaysOtherwise(sight.newest());
        }
        return held
            ? Verdict.undetermined("contradicts-itself")
            : Verdict.fail("lost", domain + "|" + word).with("state", Phrase.word(lost));
      }
    }
    LocalDate shown = shown(sight.newest());
    if (shown == null) {
      return filed == null
          ? Verdict.undetermined("no-expiry")
          : unshown(domain, filed, sight, facts);
    }
    boolean seenExpired = Facts.day(sight.newest().observedAt()).isAfter(shown);
    if (seenExpired
        && filed != null
        && filed.isAfter(shown)
        && !Registrant.outweighsSheet(sight.newest(), facts)) {
      return Registrant.sheetSaysOtherwise(sight.newest());
    }
    if (seenExpired && status.stream().anyMatch(RENEWED::contains)) {
      return Verdict.undetermined("contradicts-itself");
    }
    if (seenExpired) {
      return ending("expired", domain, shown, facts);
    }
    return filed != null && filed.isAfter(shown)
        ? lasting(domain, filed, facts)
        : lasting(domain, shown, facts);
  }

  /** By the sheet, unless an answer that showed the day then showed a later one. */
  private static Verdict unshown(String domain, LocalDate filed, Sight sight, Facts facts) {
    Optional<Observation> earlier = Registration.saying(Registration.EXPIRES_AT, sight.holding());
    LocalDate last = earlier.map(DomainRegistrationHasExpired::shown).orElse(null);
    return last != null && last.isAfter(filed)
        ? lasting(domain, last, facts).on(earlier.stream().toList())
        : lasting(domain, filed, facts);
  }

  /** By a day known before it came: the sheet's, or the registry's of then. */
  private static Verdict lasting(String domain, LocalDate expiry, Facts facts) {
    if (!expiry.isBefore(WithoutEnd.DAY)
        || !facts.reached(expiry.minusDays(facts.terms().expiryWindowDays()))) {
      return Verdict.pass("lasting").with("expiry", expiry.toString());
    }
    return facts.reached(expiry.plusDays(1))
        ? Verdict.undetermined("not-asked-since").with("expiry", expiry.toString())
        : ending("soon", domain, expiry, facts);
  }

  private static Verdict ending(String fault, String domain, LocalDate expiry, Facts facts) {
    long days = Math.abs(ChronoUnit.DAYS.between(facts.today(), expiry));
    return Verdict.fail(fault, domain + "|" + expiry)
        .with("expiry", expiry.toString())
        .with("days", Long.toString(days));
  }
}
