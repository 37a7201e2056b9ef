package beian.rules.question;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.filing.number.DomainName;
import beian.filing.number.table.FileableSuffixes;
import beian.filing.word.DatedTable;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.inspection.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The domain itself: its suffix, and whether its owner was verified in time. */
final class DomainState {
  /** In what time after its registration a domain must be verified, by its suffix. */
  private static final DatedTable PERIODS = Tables.of("verification-periods");

  private DomainState() {}

  private static Set<String> registered(Situation situation) {
    return Registration.KIND.subjects(situation.filing());
  }

  /** Whether the ministry's list has the suffix; of several domains, of all of them. */
  static DecisionAnswer suffix(Situation situation) {
    Set<String> suffixes =
        registered(situation).stream()
            .map(domain -> domain.substring(domain.indexOf('.') + 1))
            .collect(Collectors.toSet());
    if (suffixes.isEmpty()) {
      return DecisionAnswer.unknown(Phrase.word("no-domain-filed"));
    }
    FileableSuffixes list = FileableSuffixes.on(situation.facts()::reached);
    List<String> unlisted = suffixes.stream().filter(suffix -> !list.has(suffix)).sorted().toList();
    String day = list.day().toString();
    return unlisted.isEmpty()
        ? DecisionAnswer.of("listed", suffixes("suffix-listed", List.copyOf(suffixes), day))
        : unlisted.size() == suffixes.size()
            ? DecisionAnswer.of("unlisted", suffixes("suffix-unlisted", unlisted, day))
            : DecisionAnswer.unknown(suffixes("suffix-unlisted", unlisted, day));
  }

  private static Phrase suffixes(String word, List<String> suffixes, String day) {
    return Phrase.word(word)
        .with("suffixes", "." + String.join(", .", suffixes.stream().sorted().toList()))
        .with("day", day);
  }

  /** Whether the time in which the registry wants the owner verified is over. */
  static DecisionAnswer verification(Situation situation) {
    Set<String> domains = registered(situation);
    if (domains.size() != 1) {
      return DecisionAnswer.unknown(
          Phrase.word(domains.isEmpty() ? "no-domain-filed" : "several-domains"));
    }
    String domain = domains.iterator().next();
    Optional<Integer> days =
        PERIODS
            .meaning(domain.substring(domain.indexOf('.') + 1), situation.facts()::reached)
            .map(Integer::valueOf);
    if (days.isEmpty()) {
      return DecisionAnswer.of(
          "not-timed", Phrase.word("verification-not-timed").with("domain", domain));
    }
    Sight sight = situation.facts().evidence().sight(Registration.KIND, domain);
    List<Observation> basis =
        Registration.saying(Registration.VERIFIED, sight.holding()).stream().toList();
    String seen = basis.stream().map(Registration.VERIFIED::of).findFirst().orElse("");
    Boolean filed = situation.filing().domain().verified();
    String word = !seen.isEmpty() ? seen : filed == null ? "" : filed ? "是" : "否";
    if (word.equals("是")) {
      return DecisionAnswer.of("done", Phrase.word("verification-done").with("domain", domain))
          .on(basis);
    }
    Observation told =
        Registration.saying(Registration.REGISTERED_AT, sight.holding()).orElse(null);
    // The registry knows when it was; the sheet is asked where the registry is silent.
    LocalDate registered =
        told == null
            ? situation.filing().domain().registeredAt()
            : LocalDate.parse(Registration.REGISTERED_AT.of(told));
    List<Observation> rests =
        Stream.concat(basis.stream(), Stream.ofNullable(told)).distinct().toList();
    if (!word.equals("否") || registered == null || DomainName.registered(domain).isEmpty()) {
      return DecisionAnswer.unknown(Phrase.word("verification-unknown").with("domain", domain))
          .on(rests);
    }
    LocalDate last = registered.plusDays(days.get());
    boolean over = situation.facts().reached(last.plusDays(1));
    return DecisionAnswer.of(
            over ? "overdue" : "running",
            Phrase.word("verification-open")
                .with("domain", domain)
                .with("registered", registered.toString())
                .with("last", last.toString()))
        .on(rests);
  }
}
