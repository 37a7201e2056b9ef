package beian.filing.store;

import beian.filing.Filing;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.source.EarlierFiles;
import beian.filing.source.FileInImport;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.source.SeenRowStore.Since;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The filings, by key. Every method works in the thread's transaction, or in one of its own. */
public final class FilingStore {
  /** Into how many parts the filings fall, for steps that run in parallel. */
  public static final int BUCKETS = 16;

  private static final int AT_ONCE = 500;

  /** Beyond so many filings of one entity the others are not compared. */
  private static final int MOST_SISTERS = 500;

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
                    FilingTable.SELECT
                        + "from filing where bucket = ? and filing_key > ? order by filing_key"
                        + " limit ?",
                    FilingTable.FILING::read,
                    bucket,
                    afterKey,
                    limit));
  }

  /**
   * When each column of some filings last came to say something else than it had said, by filing
   * key and column.
   */
  public Map<String, Map<String, Instant>> turned(Collection<String> keys) {
    return new FilingChangeStore(transactions).turned(keys);
  }

  /** Which of these a sheet has listed since. */
  public Set<Since> listedSince(Collection<Since> asked) {
    return new SeenRowStore(transactions).listed(asked, lacking -> true).keySet();
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
                        FilingTable.SELECT
                            + "from unnest(?) as asked (asked_key) join filing"
                            + " on filing.filing_key = asked.asked_key order by filing.filing_key",
                        FilingTable.FILING::read,
                        (Object) some.toArray(String[]::new)));
          }
          return found;
        });
  }

  /**
   * Adds filings that are not there and changes those of which rows say something else, row by row.
   * Saving the same again does nothing. What a row's sheet has no column for stays as it was said
   * before, see {@link RowMerge}. A row under a number nobody knows that is a filing under another
   * one changes that filing, which keeps its key; see {@link Identities}. A list that does not know
   * the filing number of an application yet changes nothing.
   *
   * @param rows rows of one file
   * @param file the file
   */
  public Saved saveRows(List<SaidRow> rows, FileInImport file) {
    return transactions.inTransaction(() -> each(rows, some -> saveSome(some, file)));
  }

  /** The same of rows that were read. */
  public Saved save(List<StoredFiling> filings, FileInImport file) {
    return saveRows(filings.stream().map(row -> SaidRow.read(row, "")).toList(), file);
  }

  /** The same of rows that are all their import has. */
  public Saved save(List<StoredFiling> filings) {
    return save(filings, new FileInImport(0, 0, Instant.EPOCH, number -> false, EarlierFiles.NONE));
  }

  private static Saved each(List<SaidRow> rows, Function<List<SaidRow>, Saved> save) {
    Saved saved = Saved.NOTHING;
    Map<String, SaidRow> portion = new LinkedHashMap<>();
    for (SaidRow row : rows) {
      if (portion.size() == AT_ONCE || portion.containsKey(row.number())) {
        saved = saved.plus(save.apply(List.copyOf(portion.values())));
        portion.clear();
      }
      portion.put(row.number(), row);
    }
    return saved.plus(save.apply(List.copyOf(portion.values())));
  }

  /** How the tables differ from what this version writes; empty when nothing does. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>(FilingTable.FILING.differences(transactions));
    differences.addAll(new FilingCells(transactions).differences());
    return differences;
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
            transactions
                .sql()
                .list(
                    FilingTable.SELECT
                        + "from filing where order_status = 'PRELIMINARILY_APPROVED'"
                        + " and order_type = 'TRANSFER' and prelim_approved_at is not null"
                        + " and filing_key > ? order by filing_key limit ?",
                    FilingTable.FILING::read,
                    afterKey,
                    limit));
  }

  /** How many preliminarily approved transfers are not finished. */
  public long countOpenTransfers() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .number(
                    "select count(*) from filing where order_status = 'PRELIMINARILY_APPROVED'"
                        + " and order_type = 'TRANSFER' and prelim_approved_at is not null"));
  }

  /**
   * By value the filings that share it, the one that asks included; values that nobody has are left
   * out.
   */
  public Map<String, Sharers> sharing(Tie tie, Collection<String> values) {
    return new SharedValues(transactions).of(tie, values);
  }

  /**
   * As whose a telephone number is filed, or was at any time since a moment: of a mobile the
   * persons' names, of a landline those of the entities; also of filings that have ended.
   *
   * @param number as sheets are normalized
   */
  public Set<String> holders(String number, boolean mobile, Instant since) {
    return new Holders(transactions).of(number, mobile, since);
  }

  /**
   * The filings that name a mobile for one of their persons-in-charge, in the order of their keys.
   *
   * @param number as sheets are normalized
   */
  public List<StoredFiling> withMobile(String number) {
    return transactions.read(
        () -> {
          Set<String> keys = new TreeSet<>();
          transactions
              .sql()
              .each(
                  "select filing_key from filing where entity_pic_mobile = ?"
                      + " union select filing_key from filing where site_pic_mobile = ?",
                  row -> keys.add(row.getString(1)),
                  number,
                  number);
          return find(keys);
        });
  }

  private Saved saveSome(List<SaidRow> all, FileInImport file) {
    CellsOfRows cells = new CellsOfRows(transactions, all);
    Set<String> numbered = numberedOrders(cells.others());
    List<StoredFiling> current =
        cells.others().stream().filter(f -> !isOutdated(f, numbered)).toList();
    if (current.isEmpty() && cells.known().isEmpty()) {
      return new Saved(0, 0, all.size());
    }
    Identities identities = Identities.of(transactions.sql(), current, file.inFile());
    return new RowChanges(transactions, identities, file, cells)
        .save(current, find(toMerge(current, identities)), all.size());
  }

  /** The keys of the filings of which these rows say something else than is known. */
  private static Set<String> toMerge(List<StoredFiling> rows, Identities identities) {
    Set<String> keys = new HashSet<>();
    for (StoredFiling row : rows) {
      Known target = identities.target(row);
      if (target != null && !target.knows(row)) {
        keys.add(target.key());
      }
    }
    return keys;
  }

  /** Whether an application is known by its filing number. */
  private static boolean isNumbered(StoredFiling filing) {
    return !filing.filing().filingNo().isEmpty() && !filing.filing().application().no().isEmpty();
  }

  private static boolean isOutdated(StoredFiling filing, Set<String> numbered) {
    return filing.filing().filingNo().isEmpty() && numbered.contains(order(filing));
  }

  private static String order(StoredFiling filing) {
    return Filing.numberOf("", filing.filing().application().no());
  }

  /** Of the orders of these filings those that have a filing number, here or in the table. */
  private Set<String> numberedOrders(List<StoredFiling> filings) {
    Set<String> numbered = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (StoredFiling filing : filings) {
      if (isNumbered(filing)) {
        numbered.add(order(filing));
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
              row -> numbered.add(Filing.numberOf("", row.getString(1))),
              open.toArray());
    }
    return numbered;
  }

  static String holes(int count) {
    return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      portions.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
    }
    return portions;
  }

  /**
   * The other filings of the same entity, by its filing number, in the order of their keys.
   *
   * @param key the key of the filing itself
   */
  public List<Filing> ofEntity(Filing filing, String key) {
    if (filing.entityFilingNo().isEmpty()) {
      return List.of();
    }
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    FilingTable.SELECT
                        + "from filing where entity_filing_no = ? and filing_key <> ?"
                        + " order by filing_key limit "
                        + MOST_SISTERS,
                    FilingTable.FILING::read,
                    filing.entityFilingNo(),
                    key)
                .stream()
                .map(StoredFiling::filing)
                .toList());
  }
}
