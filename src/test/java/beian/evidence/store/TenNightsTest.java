package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Call;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.database.Dialect;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten nights whose sheets say the same of the same, each with times of its own. */
@OnEachDatabase
class TenNightsTest {
  private static final Instant FIRST = Instant.parse("2026-11-01T16:00:00Z");
  private static final int ROWS = 4000;
  private static final int CHUNK = 2000;

  private final Transactions transactions;
  private final ObservationStore store;

  TenNightsTest(TestDatabase database) {
    this.transactions = database.open().transactions();
    this.store = new ObservationStore(transactions, AgeLimits.defaults());
  }

  @Test
  void cost_little_more_than_one() {
    night(0);
    long rows = count("observation");
    long bytes = bytes();

    for (int night = 1; night < 10; night++) {
      assertThat(night(night)).as("new in night %d", night).isEqualTo(ROWS);
    }

    assertThat(count("observation")).isEqualTo(rows);
    assertThat(count("observation") + count("sighting") + count("seen_in"))
        .isLessThanOrEqualTo(rows * 12 / 10);
    assertThat(bytes()).isLessThanOrEqualTo(bytes * 12 / 10);
    assertThat(night(9)).as("a night handed in again").isZero();
    for (int night = 0; night < 10; night++) {
      List<Observation> some = rows(night).subList(0, 50);
      assertThat(store.find(some.stream().map(Observation::id).toList()))
          .as("night %d", night)
          .hasSize(50);
    }
  }

  private int night(int night) {
    int added = 0;
    List<Observation> rows = rows(night);
    for (int from = 0; from < ROWS; from += CHUNK) {
      added += store.save(rows.subList(from, from + CHUNK));
    }
    return added;
  }

  /** Calls of some minute of the day, and looks at names, three a second, line by line. */
  private static List<Observation> rows(int night) {
    Random random = new Random(night);
    String file = Sha256.of("night " + night);
    List<Observation> rows = new ArrayList<>();
    Instant start = FIRST.plus(Duration.ofDays(night)).plusSeconds(random.nextInt(7200));
    for (int line = 2; line < ROWS + 2; line++) {
      Instant day = FIRST.plus(Duration.ofDays(night));
      Draft draft =
          line < ROWS / 2 + 2
              ? new Draft(
                      Call.KIND,
                      "138%08d".formatted(line),
                      "file calls.csv:" + line,
                      Span.minute(day.plusSeconds(60L * random.nextInt(1440))))
                  .with(Call.OUTCOME, "接通")
              : new Draft(
                      DnsRecord.KIND,
                      "site%d.example.cn".formatted(line),
                      "file dns.csv:" + line,
                      Span.at(start.plusSeconds(line / 3)))
                  .with(DnsRecord.TYPE, "A")
                  .with(DnsRecord.VALUE, "192.0.2." + line % 250)
                  .with(DnsRecord.RESOLVER, "192.0.2.53");
      rows.add(draft.citing(file, Sha256.of(night + " " + line)).seen());
    }
    return rows;
  }

  private long count(String table) {
    return number("select count(*) from " + table);
  }

  private long bytes() {
    return List.of("observation", "sighting", "seen_in", "earlier_id").stream()
        .mapToLong(
            table ->
                number(
                    transactions.dialect() == Dialect.H2
                        ? "call disk_space_used('" + table.toUpperCase(java.util.Locale.ROOT) + "')"
                        : "select pg_total_relation_size('" + table + "')"))
        .sum();
  }

  private long number(String question) {
    return transactions.read(() -> transactions.sql().number(question));
  }
}
