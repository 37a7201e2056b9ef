package beian.rectification.enforcement.handover;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.util.List;

/** What was handed over. */
final class ExportStore {
  private final Jpql jpql;

  ExportStore(Transactions transactions) {
    this.jpql = new Jpql(transactions);
  }

  void add(Handed handed) {
    jpql.add(List.of(handed));
  }

  /** The hand-overs of a plan, oldest first. */
  List<Handed> of(String planNo) {
    return jpql.list(
        Handed.class, "select h from Handed h where h.planNo = ?1 order by h.counter", planNo);
  }
}
