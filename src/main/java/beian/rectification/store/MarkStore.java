package beian.rectification.store;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The marks. Only {@code rectification.enforcement} writes them. */
public final class MarkStore {
  private static final List<MarkState> TESTED =
      Arrays.stream(MarkState.values()).filter(MarkState::tested).toList();

  private final Transactions transactions;
  private final Jpql jpql;

  public MarkStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /**
   * Adds marks.
   *
   * @throws beian.platform.database.SqlFailure as a duplicate when one of its kind stands for a
   *     filing
   */
  public void add(Collection<Mark> made) {
    transactions.run(
        () -> {
          jpql.add(made);
          transactions.flush(); // before its events
        });
  }

  /** One mark. */
  public Optional<Mark> find(String no) {
    return jpql.find(Mark.class, no);
  }

  /** These marks, by number. */
  public List<Mark> find(Collection<String> nos) {
    return jpql.among(nos, Mark.class, "select m from Mark m where m.no in ?1 order by m.no");
  }

  /** The marks of these filings, those taken back too, by filing key, oldest first. */
  public Map<String, List<Mark>> ofFilings(Collection<String> filingKeys) {
    return jpql
        .among(
            filingKeys,
            Mark.class,
            "select m from Mark m where m.filingKey in ?1"
                + " order by m.filingKey, m.markedAt, m.no")
        .stream()
        .collect(Collectors.groupingBy(Mark::filingKey));
  }

  /** The marks that are tested again each night, after that one, by number. */
  public List<Mark> tested(String afterNo, int limit) {
    return jpql.page(
        limit,
        Mark.class,
        "select m from Mark m where m.state in ?1 and m.no > ?2 order by m.no",
        TESTED,
        afterNo);
  }

  /** The marks of a plan, by number. */
  public List<Mark> ofPlan(String planNo) {
    return jpql.list(Mark.class, "select m from Mark m where m.planNo = ?1 order by m.no", planNo);
  }

  /** Writes down what happened to a mark. */
  public void note(MarkEvent event) {
    jpql.add(List.of(event));
  }

  /** What happened to a mark, oldest first. */
  public List<MarkEvent> events(String markNo) {
    return jpql.list(
        MarkEvent.class, "select e from MarkEvent e where e.markNo = ?1 order by e.no", markNo);
  }

  /** How many marks of a kind were made in a time, both ends included; those taken back too. */
  public long made(MarkKind kind, Instant from, Instant to) {
    return jpql.number(
        "select count(m) from Mark m where m.kind = ?1 and m.markedAt >= ?2"
            + " and m.markedAt <= ?3",
        kind,
        from,
        to);
  }

  /** Hands over the id of every observation that a mark rests on, each perhaps often. */
  public void eachEvidence(Consumer<String> taker) {
    for (List<?> ids : jpql.list(List.class, "select mark.evidence from Mark mark")) {
      ids.forEach(id -> taker.accept(String.valueOf(id)));
    }
  }
}
