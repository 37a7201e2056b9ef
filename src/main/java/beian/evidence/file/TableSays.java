package beian.evidence.file;

import beian.evidence.file.EvidenceSource.Items;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of which subjects and times a table speaks. */
final class TableSays {
  private final Map<Subject, List<Row>> rows = new HashMap<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  private TableSays() {}

  private record Subject(EvidenceKind kind, String subject) {
    static Subject of(Observation seen) {
      return new Subject(seen.kind(), seen.subject());
    }
  }

  /**
   * A row of it.
   *
   * @param says what it says, where that tells it from others of its subject and time
   */
  private record Row(Instant observedAt, Object says) {
    static Row of(Observation said) {
      return new Row(said.observedAt(), matterOf(said));
    }
  }

  /**
   * What a table says.
   *
   * @param readAt when it was taken in
   */
  static TableSays read(TableSource table, Instant readAt) {
    TableSays says = new TableSays();
    try (Items items = table.open(new Taking(readAt, KeptFiles.none()))) {
      for (EvidenceItem item = items.next(); item != null; item = items.next()) {
        item.observations().forEach(says::add);
      }
    }
    return says;
  }

  private void add(Observation said) {
    first = first.isBefore(said.observedAt()) ? first : said.observedAt();
    last = last.isAfter(said.observedUntil()) ? last : said.observedUntil();
    rows.computeIfAbsent(Subject.of(said), any -> new ArrayList<>(1)).add(Row.of(said));
  }

  /** Whether it has rows from before and after an observation, and does not say it. */
  boolean spansWithout(Observation seen) {
    return !seen.observedAt().isBefore(first)
        && !seen.observedAt().isAfter(last)
        && rows.getOrDefault(Subject.of(seen), List.of()).stream()
            .noneMatch(row -> isSame(Row.of(seen), row));
  }

  /**
   * Whether it still speaks of that subject and time. That it says another thing of them now, or
   * the same in other words, is weighed as what was seen is; of a name there may be several
   * records.
   */
  static boolean isSame(Observation seen, Observation said) {
    return Subject.of(seen).equals(Subject.of(said)) && isSame(Row.of(seen), Row.of(said));
  }

  /** What was dated a little ahead was taken in under the moment of its reading. */
  private static boolean isSame(Row seen, Row said) {
    return seen.says.equals(said.says)
        && Duration.between(seen.observedAt, said.observedAt)
                .abs()
                .compareTo(TableRow.CLOCKS_DIFFER)
            <= 0;
  }

  private static Object matterOf(Observation of) {
    return of.kind() == DnsRecord.KIND ? List.of(of.failed(), of.attributes()) : List.of();
  }
}
