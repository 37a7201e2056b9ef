package beian.evidence.store;

import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationTable.Row;
import beian.evidence.store.SightingTable.Block;
import beian.platform.database.Transactions;
import beian.platform.text.Hash64;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Of which subjects other evidence can be asked for than at a moment before. */
public final class EvidenceChanges {
  private static final int BLOCKS_AT_ONCE = 200;

  private final Transactions transactions;
  private final ObservationTable answers;
  private final SightingTable sightings;

  public EvidenceChanges(Transactions transactions) {
    this.transactions = transactions;
    this.answers = new ObservationTable(transactions);
    this.sightings = new SightingTable(transactions);
  }

  /** Takes what came or went. */
  @FunctionalInterface
  public interface Taker {
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

  /** How far evidence has come. */
  public EvidenceState state() {
    return transactions.read(
        () ->
            new EvidenceState(
                answers.newest(),
                sightings.newest(),
                new FileReadingStore(transactions).standing()));
  }

  /**
   * Hands over what came and went since, in no order: of lists only what stands in them as last
   * read, and what came before somebody was done who had begun to look.
   *
   * @param done how far evidence was when the one was done who had begun to look then; of its
   *     readings nothing is asked
   */
  public void since(EvidenceState then, EvidenceState done, Taker taker) {
    transactions.read(
        () -> {
          Told told = new Told(taker, done);
          answers.brieflyAfter(then.answers(), told::row);
          sightings.after(then.sightings(), told::block);
          Set<Long> gone = new TreeSet<>(then.readings());
          gone.removeAll(state().readings());
          if (!gone.isEmpty()) {
            told.goes();
            answers.brieflyOf(gone, then.answers(), told::row);
            sightings.of(gone, then.sightings(), told::block);
          }
          told.flush();
          return null;
        });
  }

  /** An answer never changes, so its number stands for what it says. */
  private static long seen(Row row, String source, Span at) {
    return Hash64.of(row.no(), Hash64.of(source), micros(at.from()), micros(at.to()));
  }

  /** What came, then what went. */
  private final class Told {
    private final Taker taker;
    private final EvidenceState done;
    private final List<Block> blocks = new ArrayList<>();
    private boolean gone;
    private boolean enough;

    Told(Taker taker, EvidenceState done) {
      this.taker = taker;
      this.done = done;
    }

    void row(Row row) {
      tell(row, row.source(), row.at(), row.superseded() && row.no() > done.answers());
    }

    /** Of what came only what still stands or may have been seen; what went stood then. */
    private void tell(Row row, String source, Span at, boolean unseen) {
      if (!enough && (gone || !unseen)) {
        Answer answer = row.answer();
        long seen = seen(row, source, at);
        enough = !taker.take(answer.kind(), answer.subject(), gone ? -seen : seen);
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

    /** Answers that came together stand together: they are read from shelf to shelf. */
    void flush() {
      NavigableSet<Long> shelves = new TreeSet<>();
      blocks.forEach(block -> shelves.add(block.shelf()));
      Map<Long, Row> rows = new HashMap<>();
      while (!shelves.isEmpty()) {
        long first = shelves.pollFirst();
        long last = first;
        while (shelves.remove(last + 1)) {
          last++;
        }
        answers.brieflyBetween(
            SightingTable.firstOf(first),
            SightingTable.firstOf(last + 1) - 1,
            row -> rows.put(row.no(), row));
      }
      for (Block block : blocks) {
        boolean unseen = block.superseded() && block.no() > done.sightings();
        block.each(rows, seen -> tell(seen.answer(), seen.source(), seen.at(), unseen));
      }
      blocks.clear();
    }

    /** What is told from here on went. */
    void goes() {
      flush();
      gone = true;
    }
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
