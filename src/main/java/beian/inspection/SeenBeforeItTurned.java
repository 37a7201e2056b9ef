package beian.inspection;

import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.inspection.Facts.Peers;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filing that came to say something else is measured by what was seen since. A registration from
 * before a company was renamed, or a call from before a number was filed, proves nothing of what is
 * filed now. Entries of lists are not seen at a moment. What is heard of one number says nothing of
 * the others.
 */
final class SeenBeforeItTurned {
  /** What is seen of these concerns the column alone in which their subject stands. */
  private static final Set<EvidenceKind> OF_ONE_COLUMN =
      Set.of(Call.KIND, NumberStatus.KIND, Code.KIND, MailboxStatus.KIND);

  private SeenBeforeItTurned() {}

  /** What speaks against a fault: the newest change of a column the rule reads. */
  static Optional<Verdict> speaks(Fault fault, Card card, Filing filing, Peers peers) {
    List<Observation> seen =
        fault.evidence().stream().filter(observation -> !observation.kind().listed()).toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Instant> turned = peers.turned();
    List<Turn> turns =
        card.reads().stream()
            .flatMap(column -> turn(column, turned.get(column)))
            .sorted(Comparator.comparing(Turn::at).reversed().thenComparing(Turn::column))
            .toList();
    for (Turn turn : turns) {
      for (Observation observation : seen) {
        if (observation.observedAt().isBefore(turn.at)
            && concerns(observation, turn.column, filing)) {
          return Optional.of(
              Verdict.undetermined(why(observation, turn)).on(fault.evidence()).of(fault.about()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an observation is about what the column says. */
  static boolean concerns(Observation seen, String column, Filing filing) {
    if (!OF_ONE_COLUMN.contains(seen.kind())) {
      return true;
    }
    Map<String, Object> values = new HashMap<>(FilingColumns.values(filing));
    values.remove(column);
    return !seen.kind()
        .subjects(FilingColumns.filing(values, filing.key()))
        .contains(seen.subject());
  }

  private record Turn(String column, Instant at) {}

  private static Stream<Turn> turn(String column, @Nullable Instant at) {
    return at == null ? Stream.of() : Stream.of(new Turn(column, at));
  }

  private static Phrase why(Observation seen, Turn turn) {
    String day = Zone.dayOf(seen.observedAt()).toString();
    String since = Zone.dayOf(turn.at()).toString();
    String subject = seen.kind().masked(seen.subject());
    ColumnSpec column = ColumnSpec.find(turn.column()).orElseThrow();
    return Phrase.of(
        new Words(
            "%s %s（%s）早于备案内容的变更（%s，%s 导入），须重新查看"
                .formatted(seen.kind().words().zh(), subject, day, column.zh().get(0), since),
            "%s %s was seen on %s, before the filing was changed (%s, taken in on %s): it has to be seen again"
                .formatted(seen.kind().words().en(), subject, day, column.en().get(0), since)));
  }
}
