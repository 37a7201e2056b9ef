package beian.rules.question;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import java.util.List;
import java.util.Set;

/** What the homepage answered when it was last fetched. */
final class HomepageAnswer {
  /** The server spoke, but not as a web server should. */
  private static final Set<String> SPOKE =
      Set.of("CLOSED", "BAD_RESPONSE", "TLS", "TOO_MANY_REDIRECTS");

  private static final Set<String> SILENT = Set.of("CONNECT", "TIMEOUT");

  private HomepageAnswer() {}

  /** Of several sites, one that shows itself is enough. */
  static DecisionAnswer of(Situation situation) {
    DecisionAnswer first = null;
    for (String site : Page.KIND.subjects(situation.filing())) {
      DecisionAnswer answer = of(site, situation.facts().evidence().sight(Page.KIND, site));
      if (answer.values().contains("shown")) {
        return answer;
      }
      first = first == null || !first.known() ? answer : first;
    }
    return first == null ? DecisionAnswer.unknown(Phrase.word("no-domain-filed")) : first;
  }

  private static DecisionAnswer of(String site, Sight sight) {
    Observation newest = sight.observations().isEmpty() ? null : sight.newest();
    if (sight.current() && newest != null) {
      String status = Page.STATUS.of(newest);
      String value = status.matches("[23]..") ? "shown" : status.matches("[45]..") ? "error" : "";
      Phrase why = said("page-answered", site, newest).with("status", status);
      DecisionAnswer answer =
          value.isEmpty() ? DecisionAnswer.unknown(why) : DecisionAnswer.of(value, why);
      return answer.on(List.of(newest));
    }
    String failure = newest == null ? "" : newest.failure();
    if (newest != null && (SPOKE.contains(failure) || SILENT.contains(failure))) {
      return DecisionAnswer.of(
              SPOKE.contains(failure) ? "error" : "silent",
              said("page-failed", site, newest).with("status", failure))
          .on(List.of(newest));
    }
    return DecisionAnswer.unknown(Verdict.undetermined(Page.KIND, site, sight));
  }

  private static Phrase said(String word, String site, Observation seen) {
    return Phrase.word(word)
        .with("site", site)
        .with("day", Facts.day(seen.observedAt()).toString());
  }
}
