package beian.report;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mornings after the nights, one for each moment a night was about. */
public final class MorningStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public MorningStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Keeps a morning; a night that is reported again says it anew. */
  public void write(Morning morning) {
    transactions.run(
        () ->
            jpql.find(Morning.class, morning.moment())
                .ifPresentOrElse(known -> known.again(morning), () -> jpql.add(List.of(morning))));
  }

  /** The morning of the newest night; empty when none was reported. */
  public Optional<Morning> newest() {
    return jpql.first(Morning.class, "select m from Morning m order by m.moment desc");
  }

  /** The mornings of the newest nights before a moment, newest first. */
  public List<Morning> before(Instant moment, int most) {
    return jpql.page(
        most,
        Morning.class,
        "select m from Morning m where m.moment < ?1 order by m.moment desc",
        moment);
  }

  /** The morning of the newest night of a day in China. */
  public Optional<Morning> of(LocalDate day) {
    return jpql.first(
        Morning.class, "select m from Morning m where m.day = ?1 order by m.moment desc", day);
  }
}
