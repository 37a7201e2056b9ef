package beian.evidence.store;

import beian.evidence.AgeLimits;
import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationTable.Row;
import beian.platform.database.Transactions;
import beian.platform.text.Hash64;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Every observation that can be asked for, one by one: whether what is known of a subject is still
 * the same, and when it will be otherwise by itself.
 */
public final class StandingObservations {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** How many answers are in memory at once. */
  private static final long AT_ONCE = 128L * SightingTable.SHELF;

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
     * One observation. Of lists only what stands in them as last read; what stands there twice may
     * come twice.
     *
     * @param seen a number made of all that was said, by whom and when: the same for the same
     * @param turn the first moment from now on at which it begins to be known or to hold, ends to
     *     hold, grows stale or is no longer looked at; {@link Instant#MAX} when there is none
     */
    void take(EvidenceKind kind, String subject, long seen, Instant turn);
  }

  /**
   * Hands over every observation, those of failed look-ups too, in no order: a portion in each of
   * as many threads as the machine has cores.
   *
   * @param now the moment from which turns are counted
   * @param taker is called by many threads at once
   */
  public void each(Instant now, Taker taker) {
    long newest = transactions.read(new ObservationTable(transactions)::newest);
    LongStream.rangeClosed(0, newest / AT_ONCE)
        .parallel()
        .forEach(
            portion ->
                transactions.read(
                    () -> {
                      some(portion * AT_ONCE, now, taker);
                      return null;
                    }));
  }

  private void some(long first, Instant now, Taker taker) {
    long last = first + AT_ONCE - 1;
    Map<Long, Row> rows = new HashMap<>();
    new ObservationTable(transactions)
        .brieflyBetween(
            first - 1,
            last,
            row -> {
              rows.put(row.no(), row);
              if (!row.superseded()) {
                take(row, row.source(), row.at(), now, taker);
              }
            });
    new SightingTable(transactions)
        .between(
            SightingTable.shelf(first),
            SightingTable.shelf(last),
            rows,
            sighting -> {
              if (!sighting.superseded()) {
                take(sighting.answer(), sighting.source(), sighting.at(), now, taker);
              }
            });
  }

  /**
   * An answer never changes, so its number stands for what it says; with the hash of what it was
   * read from, because numbers of what was purged come again.
   */
  private void take(Row row, String source, Span at, Instant now, Taker taker) {
    Answer answer = row.answer();
    long said = Hash64.of(row.no(), Hash64.of(row.sha256()));
    long seen = Hash64.of(said, Hash64.of(source), micros(at.from()), micros(at.to()));
    Instant turn =
        turn(
            at.from(),
            answer.validFrom(),
            answer.validUntil(),
            limits.limits().get(answer.kind()),
            now);
    taker.take(answer.kind(), answer.subject(), seen, turn);
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
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
