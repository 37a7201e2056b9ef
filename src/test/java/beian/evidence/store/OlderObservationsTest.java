package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Registry;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.database.Database;
import beian.testing.Filings;
import beian.testing.OlderDatabase;
import beian.testing.OnEachDatabase;
import beian.testing.Seen;
import beian.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a home kept when each sighting was a row of its own is known, found and cited as before. */
@OnEachDatabase
class OlderObservationsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final String OLD = "registry-0123456789abcdef";
  private static final String OLDER = "registry-fedcba9876543210";
  private static final String LISTED = "blacklist-00000000000000aa";
  private static final String STRUCK = "blacklist-00000000000000ab";

  private final TestDatabase test;

  OlderObservationsTest(TestDatabase test) {
    this.test = test.empty();
  }

  private static String row(String id, String kind, String subject, String day, String reading) {
    return ("insert into observation (id, kind, subject, attributes, source, observed_at,"
            + " observed_until, failed, sha256, reading, file_sha256) values ('%s', '%s', '%s',"
            + " '%s', 'file %s.csv:2', timestamp with time zone '%s 16:00:00+00',"
            + " timestamp with time zone '%s 16:00:59+00', false, 'ab', %s, 'cd')")
        .formatted(
            id,
            kind,
            subject,
            kind.equals("registry") ? "{\"status\":\"存续\"}" : "{}",
            kind,
            day,
            day,
            reading);
  }

  @Test
  void nothing_is_lost_and_what_is_read_again_is_not_doubled() throws SQLException {
    OlderDatabase.keep(
        test,
        30,
        List.of(
            "insert into evidence_file values (1, 'b.csv', 'x', timestamp with time zone"
                + " '2026-11-20 00:00:00+00', true, true, 1, 0, '', null)",
            "insert into evidence_file values (2, 'b.csv', 'y', timestamp with time zone"
                + " '2026-11-21 00:00:00+00', true, false, 1, 0, '', null)",
            row(OLDER, "registry", Filings.USCC, "2026-11-20", "null"),
            row(OLD, "registry", Filings.USCC, "2026-11-21", "null"),
            row(LISTED, "blacklist", "site|示例网", "2026-11-20", "2"),
            row(STRUCK, "blacklist", "entity|" + Filings.USCC, "2026-11-20", "1")));
    try (Database database = test.open()) {
      ObservationStore store = new ObservationStore(database.transactions(), AgeLimits.defaults());
      assertThat(store.differences()).isEmpty();
      assertThat(store.find(List.of(OLD, OLDER, LISTED, STRUCK)))
          .extracting(one -> one.id() + " " + one.subject() + " " + one.sha256())
          .containsExactlyInAnyOrder(
              OLD + " " + Filings.USCC + " ab",
              OLDER + " " + Filings.USCC + " ab",
              LISTED + " site|示例网 ab",
              STRUCK + " entity|" + Filings.USCC + " ab");
      assertThat(store.standing(List.of(LISTED)))
          .containsEntry(LISTED, Instant.parse("2026-11-21T00:00:00Z"));

      var evidence = store.evidenceFor(List.of(Filings.honest()), NOW);
      assertThat(evidence.sight(Registry.KIND, Filings.USCC).observations()).hasSize(2);
      assertThat(evidence.sight(Blacklist.KIND, "site|示例网").current()).isTrue();
      assertThat(evidence.sight(Blacklist.KIND, "entity|" + Filings.USCC).current()).isFalse();

      Observation again = seen("2026-11-21T16:00:00Z", 2);
      assertThat(store.save(List.of(again))).as("read again").isZero();
      assertThat(store.save(List.of(seen("2026-11-22T16:00:00Z", 3)))).isEqualTo(1);
      assertThat(store.save(List.of(seen("2026-11-22T16:00:00Z", 3)))).isZero();
      assertThat(
              store
                  .evidenceFor(List.of(Filings.honest()), NOW)
                  .sight(Registry.KIND, Filings.USCC)
                  .observations())
          .hasSize(3);
      assertThat(store.find(List.of(again.id()))).hasSize(1);

      CitedIds needed = new CitedIds();
      needed.add(OLDER);
      Instant later = Instant.parse("2027-11-24T04:00:00Z");
      assertThat(store.purge(later, later, needed)).isEqualTo(3);
      assertThat(store.find(List.of(OLD, OLDER, LISTED, STRUCK)))
          .extracting(Observation::id)
          .containsExactlyInAnyOrder(OLDER, LISTED);
    }
  }

  private static Observation seen(String at, int line) {
    Observation plain =
        Seen.of(
            Registry.KIND,
            Filings.USCC,
            Map.of("status", "存续"),
            "file registry.csv:" + line,
            Span.minute(Instant.parse(at)),
            null,
            null,
            false,
            "ef");
    return new Observation(
        plain.id(),
        plain.kind(),
        plain.subject(),
        plain.attributes(),
        plain.source(),
        plain.observedAt(),
        plain.observedUntil(),
        null,
        null,
        false,
        "ef",
        "file");
  }
}
