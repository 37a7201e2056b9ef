package beian.inspection;

import beian.evidence.observation.Observation;
import beian.inspection.Facts.Peers;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filing that came to say something else is measured by what was seen since. A registration from
 * before a company was renamed, or a call from before a number was filed, proves nothing of what is
 * filed now. Entries of lists are not seen at a moment.
 */
final class SeenBeforeItTurned {
  private SeenBeforeItTurned() {}

  /** What speaks against a fault: the newest change of a column the rule reads. */
  static Optional<Verdict> speaks(Fault fault, Card card, Peers filing) {
    Optional<Observation> oldest =
        fault.evidence().stream()
            .filter(observation -> !observation.kind().listed())
            .min(Comparator.comparing(Observation::observedAt));
    if (oldest.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Instant> turned = filing.turned();
    return card.reads().stream()
        .flatMap(column -> turn(column, turned.get(column)))
        .max(Comparator.comparing(Turn::at).thenComparing(Turn::column))
        .filter(turn -> oldest.get().observedAt().isBefore(turn.at()))
        .map(
            turn ->
                Verdict.undetermined(why(oldest.get(), turn))
                    .on(fault.evidence())
                    .of(fault.about()));
  }

  private record Turn(String column, Instant at) {}

  private static Stream<Turn> turn(String column, @Nullable Instant at) {
    return at == null ? Stream.of() : Stream.of(new Turn(column, at));
  }

  private static Phrase why(Observation seen, Turn turn) {
    String day = Zone.dayOf(seen.observedAt()).toString();
    String since = Zone.dayOf(turn.at()).toString();
    String subject = seen.kind().masked(seen.subject());
    return Phrase.of(
        new Words(
            "%s %s（%s）早于备案内容的变更（%s，%s 导入），须重新查看"
                .formatted(seen.kind().words().zh(), subject, day, turn.column(), since),
            "%s %s was seen on %s, before the filing was changed (%s, taken in on %s): it has to be seen again"
                .formatted(seen.kind().words().en(), subject, day, turn.column(), since)));
  }
}
