package beian.evidence.store;

import beian.evidence.AgeLimits;
import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationTable.Row;
import beian.evidence.store.SightingTable.Block;
import beian.evidence.store.SightingTable.Sighting;
import beian.platform.database.Transactions;
import beian.platform.text.Hash64;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked for, without what it says: of which subjects it is another since a moment, and
 * when it will be otherwise by itself.
 */
public final class StandingObservations {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** A moment after which nothing is seen. */
  private static final Instant FOR_GOOD = Instant.parse("9000-01-01T00:00:00Z");

  private static final int BLOCKS_AT_ONCE = 200;

  private final Transactions transactions;
  private final AgeLimits limits;
  private final ObservationTable answers;
  private final SightingTable sightings;

  public StandingObservations(Transactions transactions, AgeLimits limits) {
    this.transactions = transactions;
    this.limits = limits;
    this.answers = new ObservationTable(transactions);
    this.sightings = new SightingTable(transactions);
  }

  /** Takes what came or went. */
  @FunctionalInterface
  public interface ChangeTaker {
    /**
     * That something can be asked for since, or no longer.
     *
     * @param seen a number made of what was seen, where and when, the same for the same: what came
     *     is positive as it were, what went is its negative, so that what stands in a list that was
     *     read again adds up to nothing
     * @return whether more is to be told
     */
    boolean take(EvidenceKind kind, String subject, long seen);
  }

  /** Takes moments. */
  @FunctionalInterface
  public interface TurnTaker {
    /**
     * The first moment from now on at which an observation begins to be known or to hold, ends to
     * hold, grows stale or is no longer looked at.
     */
    void take(EvidenceKind kind, String subject, Instant turn);
  }

  /** How far evidence has come. */
  public EvidenceState state() {
    return transactions.read(
        () ->
            new EvidenceState(
                answers.newest(),
                sightings.newest(),
                Set.copyOf(
                    transactions
                        .sql()
                        .list(
                            "select id from evidence_file where superseded = false",
                            row -> row.getLong(1)))));
  }

  /**
   * Hands over what came and went since, in no order: of lists only what stands in them as last
   * read.
   */
  public void changes(EvidenceState since, ChangeTaker taker) {
    transactions.read(
        () -> {
          Changes changes = new Changes(taker);
          answers.brieflyAfter(since.answers(), row -> changes.came(row, row.source(), row.at()));
          sightings.after(since.sightings(), changes::block);
          Set<Long> gone = new TreeSet<>(since.readings());
          gone.removeAll(state().readings());
          if (!gone.isEmpty()) {
            answers.brieflyOf(
                gone,
                since.answers(),
                row -> changes.tell(row, -seen(row, row.source(), row.at())));
            changes.flush();
            changes.gone = true;
            sightings.of(gone, since.sightings(), changes::block);
          }
          changes.flush();
          return null;
        });
  }

  /** A number made of all that stands in the lists of a kind as they were last read. */
  public long listed(EvidenceKind kind) {
    return transactions.read(
        () -> {
          long[] sum = {0};
          Map<Long, Row> rows = new HashMap<>();
          answers.of(
              kind,
              row -> {
                rows.put(row.no(), row);
                if (!row.superseded()) {
                  sum[0] += seen(row, row.source(), row.at());
                }
              });
          sightings
              .standing(kind)
              .forEach(
                  block ->
                      block.each(
                          rows,
                          sighting ->
                              sum[0] += seen(sighting.answer(), sighting.source(), sighting.at())));
          return sum[0];
        });
  }

  /**
   * Hands over when what is known of subjects will be otherwise by itself; of those of which that
   * is never nothing.
   *
   * @param now the moment from which turns are counted
   */
  public void turns(Map<EvidenceKind, Set<String>> subjects, Instant now, TurnTaker taker) {
    Set<Integer> places = new TreeSet<>();
    subjects.forEach(
        (kind, some) -> some.forEach(subject -> places.add(Answer.place(kind, subject))));
    if (places.isEmpty()) {
      return;
    }
    transactions.read(
        () -> {
          Map<Long, Row> rows = new HashMap<>();
          answers.brieflyAt(
              places,
              row -> {
                Answer answer = row.answer();
                if (subjects.getOrDefault(answer.kind(), Set.of()).contains(answer.subject())) {
                  rows.put(row.no(), row);
                  if (!row.superseded()) {
                    tell(answer, row.at(), now, taker);
                  }
                }
              });
          sightings.each(
              rows,
              oldest(now),
              FOR_GOOD,
              sighting -> {
                if (!sighting.superseded()) {
                  tell(sighting.answer().answer(), sighting.at(), now, taker);
                }
              });
          return null;
        });
  }

  /** What was seen before has had its last turn. */
  private Instant oldest(Instant now) {
    Duration longest =
        limits.limits().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return now.minus(longest).minus(A_DAY);
  }

  private void tell(Answer answer, Span at, Instant now, TurnTaker taker) {
    Instant turn =
        turn(
            at.from(),
            answer.validFrom(),
            answer.validUntil(),
            limits.limits().get(answer.kind()),
            now);
    if (!turn.equals(Instant.MAX)) {
      taker.take(answer.kind(), answer.subject(), turn);
    }
  }

  /** An answer never changes, so its number stands for what it says. */
  private static long seen(Row row, String source, Span at) {
    return Hash64.of(row.no(), Hash64.of(source), micros(at.from()), micros(at.to()));
  }

  /** What came, then what went. */
  private final class Changes {
    private final ChangeTaker taker;
    private final List<Block> blocks = new ArrayList<>();
    private boolean gone;
    private boolean enough;

    Changes(ChangeTaker taker) {
      this.taker = taker;
    }

    void tell(Row row, long seen) {
      Answer answer = row.answer();
      enough = enough || !taker.take(answer.kind(), answer.subject(), seen);
    }

    void came(Row row, String source, Span at) {
      if (!row.superseded()) {
        tell(row, seen(row, source, at));
      }
    }

    void block(Block block) {
      if (!enough) {
        blocks.add(block);
        if (blocks.size() == BLOCKS_AT_ONCE) {
          flush();
        }
      }
    }

    void flush() {
      Set<Long> numbers = new TreeSet<>();
      blocks.forEach(block -> numbers.addAll(block.answers()));
      Map<Long, Row> rows = new HashMap<>();
      answers.brieflyNumbered(numbers, row -> rows.put(row.no(), row));
      blocks.forEach(block -> block.each(rows, this::sighting));
      blocks.clear();
    }

    private void sighting(Sighting sighting) {
      if (gone) {
        tell(sighting.answer(), -seen(sighting.answer(), sighting.source(), sighting.at()));
      } else if (!sighting.superseded()) {
        tell(sighting.answer(), seen(sighting.answer(), sighting.source(), sighting.at()));
      }
    }
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
