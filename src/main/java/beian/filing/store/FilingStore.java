package beian.filing.store;

import beian.filing.Filing;
import beian.platform.database.Transactions;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The filings, by key. Every method works in the thread's transaction, or in one of its own. */
public final class FilingStore {
  /** Into how many parts the filings fall, for steps that run in parallel. */
  public static final int BUCKETS = 16;

  private static final int AT_ONCE = 500;

  private final Transactions transactions;

  public FilingStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The part in which a filing lies, from 0; depends on its key alone. */
  public static int bucketOf(String key) {
    return Math.floorMod(key.hashCode(), BUCKETS);
  }

  /**
   * The next filings of a bucket in the order of their keys.
   *
   * @param afterKey the last key of the page before; empty for the first
   * @param limit at most so many
   */
  public List<StoredFiling> page(int bucket, String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    FilingSql.SELECT
                        + "from filing where bucket = ? and filing_key > ? order by filing_key"
                        + " limit ?",
                    FilingStore::filing,
                    bucket,
                    afterKey,
                    limit));
  }

  /** The filing with a key. */
  public Optional<StoredFiling> find(String key) {
    return find(List.of(key)).stream().findFirst();
  }

  /** The filings with these keys, in the order of their keys; unknown keys are left out. */
  public List<StoredFiling> find(Collection<String> keys) {
    return transactions.read(
        () -> {
          List<StoredFiling> found = new ArrayList<>();
          for (List<String> some : portions(Set.copyOf(keys).stream().sorted().toList())) {
            found.addAll(
                transactions
                    .sql()
                    .list(
                        FilingSql.SELECT
                            + "from unnest(?) as asked (asked_key) join filing"
                            + " on filing.filing_key = asked.asked_key order by filing.filing_key",
                        FilingStore::filing,
                        (Object) some.toArray(String[]::new)));
          }
          return found;
        });
  }

  /**
   * Adds filings that are not there and changes those whose content differs; of two with one key
   * the later counts. Saving the same again does nothing. An application that has a filing number
   * now takes the place of what stood under its order number alone, and a later list that does not
   * know the filing number yet changes nothing.
   */
  public Saved save(List<StoredFiling> filings) {
    Map<String, StoredFiling> byKey = new LinkedHashMap<>();
    filings.forEach(filing -> byKey.put(filing.key(), filing));
    return transactions.inTransaction(
        () -> {
          Saved saved = new Saved(0, 0, 0);
          for (List<StoredFiling> some : portions(List.copyOf(byKey.values()))) {
            saved = saved.plus(saveSome(some));
          }
          return saved;
        });
  }

  /** What {@link #save} would do. */
  public Saved compare(List<StoredFiling> filings) {
    Map<String, StoredFiling> byKey = new LinkedHashMap<>();
    filings.forEach(filing -> byKey.put(filing.key(), filing));
    return transactions.read(
        () -> {
          int added = 0;
          int changed = 0;
          for (List<StoredFiling> some : portions(List.copyOf(byKey.values()))) {
            Set<String> numbered = numberedOrders(some);
            List<StoredFiling> current =
                some.stream().filter(f -> !isOutdated(f, numbered)).toList();
            Map<String, String> standing = hashes(current);
            for (StoredFiling filing : current) {
              String hash = standing.get(filing.key());
              added += hash == null ? 1 : 0;
              changed += hash != null && !hash.equals(filing.contentHash()) ? 1 : 0;
            }
          }
          return new Saved(added, changed, byKey.size() - added - changed);
        });
  }

  /** How many filings there are. */
  public long count() {
    return transactions.read(() -> transactions.sql().number("select count(*) from filing"));
  }

  /**
   * Transfers that were preliminarily approved at a known instant and are not finished, in the
   * order of their keys.
   *
   * @param afterKey the last key of the page before; empty for the first
   */
  public List<StoredFiling> openTransfers(String afterKey, int limit) {
    return transactions.read(
        () ->
            list(
                query(
                        "where r.owner.orderStatus = 'PRELIMINARILY_APPROVED'"
                            + " and r.owner.orderType = 'TRANSFER'"
                            + " and r.owner.prelimApprovedAt is not null"
                            + " and r.key > :after order by r.key")
                    .setParameter("after", afterKey)
                    .setMaxResults(limit)));
  }

  /**
   * For each document number, the filings whose website person-in-charge has it, in the order of
   * their keys; numbers without filings are left out, and so are filings that have ended.
   */
  public Map<String, List<Namesake>> sameWebsitePerson(Collection<String> documentNumbers) {
    return transactions.read(
        () -> {
          Map<String, List<Namesake>> found = new HashMap<>();
          for (List<String> some : portions(List.copyOf(Set.copyOf(documentNumbers)))) {
            addNamesakes(some, found);
          }
          return found;
        });
  }

  private void addNamesakes(List<String> numbers, Map<String, List<Namesake>> into) {
    transactions
        .sql()
        .each(
            "select site_pic_doc_no, filing_key, entity_doc_no, entity_name, entity_type"
                + " from unnest(?) as asked (number) join filing"
                + " on filing.site_pic_doc_no = asked.number"
                + " where filing_status is null"
                + " or filing_status not in (?, ?)"
                + " order by filing_key",
            row -> {
              String name = Objects.requireNonNullElse(row.getString("entity_name"), "");
              String number = row.getString("entity_doc_no");
              String type = row.getString("entity_type");
              boolean organization = type != null && !Filing.INDIVIDUAL.equals(type);
              into.computeIfAbsent(row.getString("site_pic_doc_no"), one -> new ArrayList<>())
                  .add(
                      new Namesake(
                          row.getString("filing_key"),
                          number == null ? name : number,
                          name,
                          organization));
            },
            numbers.toArray(String[]::new),
            Filing.DEREGISTERED,
            Filing.TRANSFER_CANCELLED);
  }

  private Saved saveSome(List<StoredFiling> all) {
    Set<String> numbered = numberedOrders(all);
    List<StoredFiling> filings = all.stream().filter(f -> !isOutdated(f, numbered)).toList();
    Map<String, String> standing = hashes(filings);
    List<FilingRow> fresh = new ArrayList<>();
    List<FilingRow> changed = new ArrayList<>();
    for (StoredFiling filing : filings) {
      String hash = standing.get(filing.key());
      if (hash == null) {
        fresh.add(FilingCells.row(filing));
      } else if (!hash.equals(filing.contentHash())) {
        changed.add(FilingCells.row(filing));
      }
    }
    // Through the entity manager this takes four times as long.
    transactions.sql().batch(FilingSql.INSERT, fresh, FilingSql::insertion);
    transactions.sql().batch(FilingSql.UPDATE, changed, FilingSql::update);
    transactions
        .sql()
        .batch(
            "delete from filing where filing_key = ?",
            filings.stream().filter(FilingStore::isNumbered).toList(),
            filing -> new Object[] {Filing.ORDER_KEY + filing.filing().application().no()});
    return new Saved(fresh.size(), changed.size(), all.size() - fresh.size() - changed.size());
  }

  /** Whether an application is known by its filing number. */
  private static boolean isNumbered(StoredFiling filing) {
    return !filing.filing().filingNo().isEmpty() && !filing.filing().application().no().isEmpty();
  }

  private static boolean isOutdated(StoredFiling filing, Set<String> numbered) {
    return filing.filing().filingNo().isEmpty()
        && numbered.contains(filing.filing().application().no());
  }

  /** Of the orders of these filings those that have a filing number, here or in the table. */
  private Set<String> numberedOrders(List<StoredFiling> filings) {
    Set<String> numbered = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (StoredFiling filing : filings) {
      if (isNumbered(filing)) {
        numbered.add(filing.filing().application().no());
      } else if (filing.filing().filingNo().isEmpty()) {
        open.add(filing.filing().application().no());
      }
    }
    if (!open.isEmpty()) {
      transactions
          .sql()
          .each(
              "select order_no from filing where filing_no is not null and order_no in "
                  + holes(open.size()),
              row -> numbered.add(row.getString(1)),
              open.toArray());
    }
    return numbered;
  }

  /** The content hashes that stand under the keys of these filings. */
  private Map<String, String> hashes(List<StoredFiling> filings) {
    Map<String, String> hashes = new HashMap<>();
    if (filings.isEmpty()) {
      return hashes;
    }
    transactions
        .sql()
        .each(
            "select filing_key, content_hash from filing where filing_key in "
                + holes(filings.size()),
            row -> hashes.put(row.getString(1), row.getString(2)),
            filings.stream().map(StoredFiling::key).toArray());
    return hashes;
  }

  /** The filing on which a result of {@link FilingSql#SELECT} stands. */
  private static StoredFiling filing(ResultSet row) throws SQLException {
    return FilingCells.filing(FilingSql.read(row));
  }

  private TypedQuery<FilingRow> query(String condition) {
    return transactions
        .em()
        .createQuery("select r from FilingRow r " + condition, FilingRow.class)
        .setHint("eclipselink.read-only", true);
  }

  private static List<StoredFiling> list(TypedQuery<FilingRow> query) {
    return query.getResultList().stream().map(FilingCells::filing).toList();
  }

  private static String holes(int count) {
    return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      portions.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
    }
    return portions;
  }
}
