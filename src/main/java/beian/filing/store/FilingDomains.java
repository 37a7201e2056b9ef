package beian.filing.store;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.FilingNumber.Suffix;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The registered domains of filings: who else is filed for one. */
public final class FilingDomains {
  /** A domain of more filings than this is a platform's and tells nothing. */
  private static final int MOST = 20;

  private static final int AT_ONCE = 500;

  private static final String OF_DOMAIN =
      "select d.domain as named, filing.filing_key, filing.filing_no, filing.order_no,"
          + " filing.imported_at from unnest(?) as asked (name) join filing_domain d"
          + " on d.domain = asked.name join filing on filing.filing_key = d.filing_key";

  private final Transactions transactions;

  public FilingDomains(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A domain of a filing. */
  private record Row(String key, String domain) {}

  static void write(Sql sql, List<StoredFiling> filings) {
    List<Row> rows = new ArrayList<>();
    for (StoredFiling stored : filings) {
      DomainName.registered(stored.filing().website().domains())
          .forEach(domain -> rows.add(new Row(stored.key(), domain)));
    }
    sql.batch(
        "delete from filing_domain where filing_key = ?",
        filings,
        stored -> new Object[] {stored.key()});
    sql.batch(
        "insert into filing_domain (filing_key, domain) values (?, ?)",
        rows,
        row -> new Object[] {row.key, row.domain});
  }

  /** Of these domains those that some filings have, but not very many. */
  static Set<String> telling(Sql sql, Set<String> domains) {
    return domains.isEmpty()
        ? Set.of()
        : Set.copyOf(
            sql.list(
                "select d.domain from unnest(?) as asked (domain) join filing_domain d"
                    + " on d.domain = asked.domain group by d.domain having count(*) <= "
                    + MOST,
                row -> row.getString(1),
                (Object) domains.toArray(String[]::new)));
  }

  /** The keys of the filings that have this domain, in any way to write it. */
  public Set<String> keys(String domain) {
    String[] registered = DomainName.registered(List.of(domain)).toArray(String[]::new);
    return transactions.read(
        () ->
            new TreeSet<>(
                transactions
                    .sql()
                    .list(
                        "select d.filing_key from unnest(?) as asked (domain)"
                            + " join filing_domain d on d.domain = asked.domain",
                        row -> row.getString(1),
                        (Object) registered)));
  }

  /** Writes the domains of filings that came in before they were kept; once, and then no more. */
  public void complete() {
    while (transactions.inTransaction(this::completeSome)) {
      // some of them in each transaction
    }
  }

  private boolean completeSome() {
    Sql sql = transactions.sql();
    List<String> keys =
        sql.list(
            "select filing_key from filing_without_domains order by filing_key limit ?",
            row -> row.getString(1),
            AT_ONCE);
    if (!keys.isEmpty()) {
      List<StoredFiling> filings = new FilingStore(transactions).find(keys);
      write(sql, filings);
      FilingNews.tell(sql, filings);
      sql.batch(
          "delete from filing_without_domains where filing_key = ?",
          keys,
          key -> new Object[] {key});
    }
    return !keys.isEmpty();
  }

  /**
   * Which of these filings a newer row stands for: one with a filing number that came in later for
   * one of their domains, or for their application; for an application without a number also a
   * newer application. By key the newer one's number. An app or a mini program has its website's
   * domain and stands beside it.
   */
  public Map<String, String> superseded(Collection<StoredFiling> filings) {
    return transactions.read(
        () -> {
          Map<String, Newer> newest = new HashMap<>();
          Map<String, Newer> applied = new HashMap<>();
          Set<String> domains = new HashSet<>();
          Set<String> orders = new HashSet<>();
          Set<String> domainsOfOrders = new HashSet<>();
          for (StoredFiling stored : filings) {
            Set<String> own = DomainName.registered(stored.filing().website().domains());
            domains.addAll(own);
            if (stored.filing().filingNo().isEmpty()) {
              orders.add(stored.filing().application().no());
              domainsOfOrders.addAll(own);
            }
          }
          orders.remove("");
          newest(
              OF_DOMAIN
                  + " where filing.filing_no is not null and filing.filing_no not like '%A'"
                  + " and filing.filing_no not like '%X'",
              telling(transactions.sql(), domains),
              newest);
          newest(
              OF_DOMAIN + " where filing.filing_no is null",
              telling(transactions.sql(), domainsOfOrders),
              applied);
          newest(
              "select filing.order_no as named, filing.filing_key, filing.filing_no,"
                  + " filing.order_no, filing.imported_at from unnest(?) as asked (name) join filing"
                  + " on filing.order_no = asked.name where filing.filing_no is not null",
              orders,
              newest);
          Map<String, String> superseded = new HashMap<>();
          for (StoredFiling stored : filings) {
            if (stored.filing().filingNo().isEmpty()) {
              by(stored, applied, superseded);
            }
            by(stored, newest, superseded);
          }
          return superseded;
        });
  }

  /** The filing that came in last under a name. */
  private record Newer(String key, String number, Instant importedAt) {
    /** Of two of one moment always the same one. */
    boolean isNewer(Newer other) {
      int order = importedAt.compareTo(other.importedAt);
      return order > 0 || order == 0 && key.compareTo(other.key) > 0;
    }
  }

  private void newest(String query, Set<String> names, Map<String, Newer> into) {
    if (names.isEmpty()) {
      return;
    }
    transactions
        .sql()
        .each(
            query,
            row ->
                into.merge(
                    row.getString("named"),
                    new Newer(
                        row.getString("filing_key"),
                        Filing.numberOf(
                            Objects.requireNonNullElse(row.getString("filing_no"), ""),
                            Objects.requireNonNullElse(row.getString("order_no"), "")),
                        Objects.requireNonNull(Sql.instant(row, "imported_at"))),
                    (newer, other) -> other.isNewer(newer) ? other : newer),
            (Object) names.toArray(String[]::new));
  }

  private static void by(
      StoredFiling stored, Map<String, Newer> newest, Map<String, String> superseded) {
    Filing filing = stored.filing();
    Newer ordered = filing.filingNo().isEmpty() ? newest.get(filing.application().no()) : null;
    if (ordered != null && !ordered.key.equals(stored.key())) {
      superseded.put(stored.key(), ordered.number);
    }
    boolean website =
        FilingNumber.parse(filing.filingNo())
            .filter(
                number -> number.suffix() == Suffix.APP || number.suffix() == Suffix.MINI_PROGRAM)
            .isEmpty();
    for (String domain :
        website ? DomainName.registered(filing.website().domains()) : Set.<String>of()) {
      Newer other = newest.get(domain);
      if (other != null && other.importedAt.isAfter(stored.importedAt())) {
        superseded.put(stored.key(), other.number);
      }
    }
  }
}
