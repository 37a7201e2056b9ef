package beian.evidence.store;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Observation;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The table {@code observation}. */
final class ObservationTable {
  /** The definition. */
  static final BulkTable<Kept> OBSERVATION =
      BulkTable.<Kept>named("observation")
          .key("id", SqlType.text(40), kept -> kept.seen.id())
          .column("kind", SqlType.text(20), kept -> kept.seen.kind().word())
          .column("subject", SqlType.text(512), kept -> kept.seen.subject())
          .column("attributes", SqlType.TEXT_MAP, kept -> kept.seen.attributes())
          .column("source", SqlType.text(700), kept -> kept.seen.source())
          .column("observed_at", SqlType.INSTANT, kept -> kept.seen.observedAt())
          .column("observed_until", SqlType.INSTANT, kept -> kept.seen.observedUntil())
          .optional("valid_from", SqlType.INSTANT, kept -> kept.seen.validFrom())
          .optional("valid_until", SqlType.INSTANT, kept -> kept.seen.validUntil())
          .column("failed", SqlType.YES_NO, kept -> kept.seen.failed())
          .column("sha256", SqlType.text(64), kept -> kept.seen.sha256())
          .column("file_sha256", SqlType.text(64), kept -> kept.seen.file())
          .optional("reading", SqlType.LONG, Kept::reading)
          .read(ObservationTable::kept);

  /** What selects whole observations, from the table under its own name. */
  static final String SELECT = "select " + OBSERVATION.selection() + " ";

  private ObservationTable() {}

  /**
   * A row.
   *
   * @param reading the newest reading of the list it stood in; null when it comes from no list
   */
  record Kept(Observation seen, @Nullable Long reading) {}

  private static Kept kept(Values row) {
    return new Kept(
        new Observation(
            row.text("id"),
            Kinds.of(row.text("kind")).orElseThrow(),
            row.text("subject"),
            row.textMap("attributes"),
            row.text("source"),
            row.instant("observed_at"),
            row.instant("observed_until"),
            (Instant) row.get("valid_from"),
            (Instant) row.get("valid_until"),
            row.get("failed", Boolean.class),
            row.text("sha256"),
            row.text("file_sha256")),
        (Long) row.get("reading"));
  }
}
