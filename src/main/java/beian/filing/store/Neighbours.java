package beian.filing.store;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.peer.Tie;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By which names filings touch one another, and what is found under each: the values they share
 * ({@link FilingStore#sharing}), domains and applications ({@link FilingDomains#superseded}), and
 * whether a full list misses it ({@link MissingFilings}).
 */
public final class Neighbours {
  private static final String DOMAIN = "domain|";
  private static final String ORDER = "order|";
  private static final String MISSING = "missing|";

  private final Transactions transactions;
  private final Set<Tie> ties;

  /** With all the values they share. */
  public Neighbours(Transactions transactions) {
    this(transactions, EnumSet.allOf(Tie.class));
  }

  /**
   * @param ties the values of which anybody asks; each costs a pass over all filings
   */
  public Neighbours(Transactions transactions, Set<Tie> ties) {
    this.transactions = transactions;
    this.ties = Set.copyOf(ties);
  }

  /** Takes what one filing says under a name. */
  @FunctionalInterface
  public interface Taker {
    void take(String name, String said);
  }

  /**
   * A filing in short.
   *
   * @param said all that it says by itself; the same text for the same
   */
  public record Content(String key, String said) {
    /** What a filing says. */
    public static Content of(StoredFiling stored) {
      return new Content(
          stored.key(),
          stored.contentHash()
              + '|'
              + stored.importedAt()
              + '|'
              + stored.standingSince()
              + '|'
              + stored.changedAt());
    }
  }

  /** The filings of a bucket after that key, in the order of their keys. */
  public List<Content> contents(int bucket, String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select filing_key, content_hash, imported_at, standing_since, changed_at from filing"
                        + " where bucket = ? and filing_key > ? order by filing_key limit ?",
                    row ->
                        new Content(
                            row.getString(1),
                            row.getString(2)
                                + '|'
                                + Sql.instant(row, 3)
                                + '|'
                                + Sql.instant(row, 4)
                                + '|'
                                + Sql.instant(row, 5)),
                    bucket,
                    afterKey,
                    limit));
  }

  /** The names under which something of that filing is looked up, whoever asks. */
  public static Set<String> names(StoredFiling stored) {
    Filing filing = stored.filing();
    Set<String> names = new LinkedHashSet<>();
    names.add(MISSING + stored.key());
    DomainName.registered(filing.website().domains()).forEach(domain -> names.add(DOMAIN + domain));
    if (filing.filingNo().isEmpty() && !filing.application().no().isEmpty()) {
      names.add(ORDER + filing.application().no());
    }
    return names;
  }

  /** The name under which the filings that share a value are looked up. */
  public static String sharing(Tie tie, String value) {
    return SharedValues.name(tie, value);
  }

  /**
   * Hands over what every filing says under each of its names, in no order: of applications only
   * those that a filing without a number has.
   */
  public void each(Taker taker) {
    transactions.read(
        () -> {
          Sql sql = transactions.sql();
          for (Tie tie : ties) {
            SharedValues.each(sql, tie, taker);
          }
          sql.each(
              "select d.domain, f.filing_key, f.filing_no, f.imported_at from filing_domain d"
                  + " left join filing f on f.filing_key = d.filing_key",
              row -> take(DOMAIN, row, 3, taker));
          sql.each(
              "select f.order_no, f.filing_key, f.filing_no, f.imported_at from"
                  + " (select distinct order_no from filing where filing_no is null) asked"
                  + " join filing f on f.order_no = asked.order_no where f.filing_no is not null",
              row -> take(ORDER, row, 3, taker));
          sql.each(
              "select filing_key, since, files, why from filing_missing",
              row -> take(MISSING, row, 3, taker));
          return null;
        });
  }

  private static void take(String sort, ResultSet row, int further, Taker taker)
      throws SQLException {
    StringBuilder said = new StringBuilder();
    for (int i = 2; i <= further + 1; i++) {
      String value = row.getString(i);
      said.append(value == null ? "\u001e" : value).append('\u001f');
    }
    taker.take(sort + row.getString(1), said.toString());
  }
}
