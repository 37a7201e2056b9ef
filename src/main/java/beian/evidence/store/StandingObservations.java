package beian.evidence.store;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every observation that can be asked for, one by one: whether what is known of a subject is still
 * the same, and when it will be otherwise by itself.
 */
public final class StandingObservations {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Of lists only what stands in them as last read, as {@link ObservationStore} asks. */
  private static final String ALL =
      "select observation.kind, observation.subject, observation.id, observation.observed_at,"
          + " observation.valid_from, observation.valid_until from observation"
          + " left join evidence_file f on f.id = observation.reading"
          + " where observation.reading is null or f.superseded = false";

  private final Transactions transactions;
  private final AgeLimits limits;

  public StandingObservations(Transactions transactions, AgeLimits limits) {
    this.transactions = transactions;
    this.limits = limits;
  }

  /** Takes an observation. */
  @FunctionalInterface
  public interface Taker {
    /**
     * One observation.
     *
     * @param turn the first moment from now on at which it begins to be known or to hold, ends to
     *     hold, grows stale or is no longer looked at; {@link Instant#MAX} when there is none
     */
    void take(EvidenceKind kind, String subject, String id, Instant turn);
  }

  /**
   * Hands over every observation, those of failed look-ups too, in no order.
   *
   * @param now the moment from which turns are counted
   */
  public void each(Instant now, Taker taker) {
    Map<String, EvidenceKind> kinds = new HashMap<>();
    Kinds.all().forEach(kind -> kinds.put(kind.word(), kind));
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  ALL,
                  row -> {
                    EvidenceKind kind = Objects.requireNonNull(kinds.get(row.getString(1)));
                    Instant turn =
                        turn(
                            Objects.requireNonNull(Sql.instant(row, 4)),
                            Sql.instant(row, 5),
                            Sql.instant(row, 6),
                            limits.limits().get(kind),
                            now);
                    taker.take(kind, row.getString(2), row.getString(3), turn);
                  });
          return null;
        });
  }

  private static Instant turn(
      Instant observed,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Duration limit,
      Instant now) {
    Instant turn = after(observed, now, Instant.MAX);
    turn = from == null ? turn : after(from, now, turn);
    turn = until == null ? turn : after(until, now, turn);
    if (limit != null) {
      // Stale is what is older than the limit: at its last moment it still proves something.
      Instant last = observed.plus(limit);
      turn = notBefore(last, now, turn);
      turn = notBefore(last.plus(A_DAY), now, turn);
    }
    return turn;
  }

  private static Instant after(Instant moment, Instant now, Instant turn) {
    return moment.isAfter(now) && moment.isBefore(turn) ? moment : turn;
  }

  private static Instant notBefore(Instant moment, Instant now, Instant turn) {
    return !moment.isBefore(now) && moment.isBefore(turn) ? moment : turn;
  }
}
