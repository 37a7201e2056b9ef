package beian.report.kept;

import beian.platform.database.Jpql;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known of the workbooks of all executions. */
public final class ReportStore {
  private final Transactions transactions;
  private final Jpql jpql;

  public ReportStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Keeps what an execution wrote. */
  void add(KeptReport report) {
    transactions.run(() -> jpql.add(List.of(report)));
  }

  /**
   * What was written by any attempt of an instance, the last one first: a restart does not write a
   * workbook again that stands.
   */
  Optional<KeptReport> ofInstance(long instance) {
    return jpql.first(
        KeptReport.class,
        "select r from KeptReport r where r.instance = ?1 order by r.execution desc",
        instance);
  }

  /** What that very execution wrote. */
  Optional<KeptReport> of(long execution) {
    return jpql.find(KeptReport.class, execution);
  }

  /** The newest of all. */
  public Optional<KeptReport> newest() {
    return jpql.first(KeptReport.class, "select r from KeptReport r order by r.execution desc");
  }

  /** Those about a day in China, oldest first. */
  List<KeptReport> of(LocalDate day) {
    return jpql.list(
        KeptReport.class, "select r from KeptReport r where r.day = ?1 order by r.execution", day);
  }

  /** Those about a moment before that one whose bytes are kept. */
  List<KeptReport> keptBefore(Instant moment) {
    return jpql.list(
        KeptReport.class,
        "select r from KeptReport r where r.moment < ?1 and r.purgedAt is null"
            + " order by r.execution",
        moment);
  }

  /** Whether one that was not purged has these bytes. */
  boolean needs(String hash) {
    return jpql.number(
            "select count(r) from KeptReport r where r.hash = ?1 and r.purgedAt is null", hash)
        > 0;
  }

  /** The newest moment anything was inspected or reported at; empty before the first time. */
  Optional<Instant> newestNight() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select max(moment) as newest from morning union all"
                        + " select max(inspected_at) as newest from inspection union all"
                        + " select max(moment) as newest from inspection_night",
                    row -> Optional.ofNullable(Sql.instant(row, "newest")))
                .stream()
                .flatMap(Optional::stream)
                .max(Instant::compareTo));
  }
}
