package beian.rectification.store;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.deadline.Deadline;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deadline ledger. */
public final class DeadlineStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public DeadlineStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Starts clocks; one whose name stands in the ledger begins anew. */
  public void start(Collection<Deadline> clocks) {
    transactions.run(
        () -> {
          Map<String, Deadline> fresh = new LinkedHashMap<>();
          clocks.forEach(clock -> fresh.put(clock.no(), clock));
          find(List.copyOf(fresh.keySet()))
              .forEach(
                  known -> {
                    Deadline clock = fresh.remove(known.no());
                    if (clock != null) {
                      known.restart(clock);
                    }
                  });
          jpql.add(fresh.values());
        });
  }

  /**
   * Starts a clock; one whose name stands in the ledger begins anew.
   *
   * @param ofCase all clocks of its case, as they stand in the ledger; has it afterwards
   */
  public void start(Deadline clock, List<Deadline> ofCase) {
    for (Deadline known : ofCase) {
      if (known.no().equals(clock.no())) {
        known.restart(clock);
        return;
      }
    }
    jpql.add(List.of(clock));
    ofCase.add(clock);
  }

  /** One clock. */
  public Optional<Deadline> find(String no) {
    return jpql.find(Deadline.class, no);
  }

  /** These clocks. */
  public List<Deadline> find(Collection<String> nos) {
    return jpql.among(
        nos, Deadline.class, "select d from Deadline d where d.no in ?1 order by d.no");
  }

  /** The clocks of these cases, oldest first. */
  public List<Deadline> ofCases(Collection<String> caseNos) {
    return jpql.among(
        caseNos,
        Deadline.class,
        "select d from Deadline d where d.caseNo in ?1 order by d.caseNo, d.startedAt, d.no");
  }

  /** Of each mark of a case the clock that was over, by the mark's number. */
  public Map<String, String> ofMarks() {
    Map<String, String> clocks = new HashMap<>();
    jpql.list(
            Object[].class,
            "select m.no, d.no from Mark m, Deadline d where d.caseNo = m.caseNo"
                + " and d.endsAt = m.dueAt order by m.no, d.no")
        .forEach(row -> clocks.put((String) row[0], (String) row[1]));
    return clocks;
  }
}
