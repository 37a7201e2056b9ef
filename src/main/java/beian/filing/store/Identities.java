package beian.filing.store;

import beian.filing.Filing;
import beian.platform.database.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are about which stored filings. A number that is known leads to its filing. A number
 * nobody knows may be a new name of a filing that is there: then there must be exactly one it can
 * be, no other row may be it too, and its old number may not stand in the same sheet or have come
 * in by another one of the same import. Whatever is ambiguous is kept apart and reported.
 */
final class Identities {
  private final Sql sql;
  private final Predicate<String> inSheet;
  private final Map<String, Known> rows = new LinkedHashMap<>();
  private final Map<String, StoredFiling> filings = new HashMap<>();
  private final Map<String, Known> targets = new HashMap<>();
  private final Set<String> keysThere = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Renumbering> renumberings = new ArrayList<>();

  /**
   * @param inSheet whether a number stands in the sheet the rows come from
   */
  private Identities(Sql sql, List<StoredFiling> filings, Predicate<String> inSheet) {
    this.sql = sql;
    for (StoredFiling stored : filings) {
      Known row = Known.of(stored);
      this.rows.put(row.number(), row);
      this.filings.put(row.number(), stored);
    }
    this.inSheet = number -> rows.containsKey(number) || inSheet.test(number);
  }

  /**
   * Finds out which filings these rows are.
   *
   * @param filings rows of one sheet, of each number one
   */
  static Identities of(Sql sql, List<StoredFiling> filings, Predicate<String> inSheet) {
    Identities found = new Identities(sql, filings, inSheet);
    found.byNumber();
    found.byLikeness();
    return found;
  }

  /** The stored filing a row is about; null when it is a new one. */
  @Nullable Known target(StoredFiling row) {
    return targets.get(row.filing().number());
  }

  /** The rows that came in under another number, or perhaps did. */
  List<Renumbering> renumberings() {
    return List.copyOf(renumberings);
  }

  /** A key for a new filing: its number, or, where that is the key of another, a variant of it. */
  String freshKey(StoredFiling row) {
    String number = row.filing().number();
    if (!keysThere.contains(number)) {
      return number;
    }
    for (int i = 2; ; i++) {
      String key = number + "#" + i;
      if (sql.number("select count(*) from filing where filing_key = ?", key) == 0) {
        return key;
      }
    }
  }

  private void byNumber() {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, List<Known>> called = new HashMap<>();
    known("filing.filing_key in ", rows.keySet())
        .forEach(
            known -> {
              keysThere.add(known.key());
              called.computeIfAbsent(known.key(), key -> new ArrayList<>()).add(known);
            });
    sql.each(
        "select "
            + Known.COLUMNS.names()
            + ", a.number from filing_alias a join filing on filing.filing_key = a.filing_key"
            + " where a.number in "
            + holes(rows.size()),
        row ->
            called
                .computeIfAbsent(row.getString("number"), key -> new ArrayList<>())
                .add(Known.of(Known.COLUMNS.read(row))),
        rows.keySet().toArray());
    Map<String, Known> earlier = new HashMap<>();
    called.forEach(
        (number, all) -> {
          List<Known> now = all.stream().filter(known -> known.number().equals(number)).toList();
          if (!now.isEmpty()) {
            take(number, now.get(0));
          } else if (all.size() == 1) {
            earlier.put(number, all.get(0));
          }
        });
    earlier.forEach(this::back);
  }

  private void take(String number, Known target) {
    targets.put(number, target);
    taken.add(target.key());
  }

  /** A filing that has its earlier number again. */
  private void back(String number, Known filing) {
    Known row = rows.get(number);
    if (row != null && free(filing, row) && filing.becomes(row)) {
      take(number, filing);
      renumberings.add(note(row, filing, true));
    }
  }

  /** Whether no other row is about the filing, in this sheet or another one of this import. */
  private boolean free(Known filing, Known row) {
    boolean approved = !filing.numbered() && row.numbered() && filing.sharesOrder(row);
    return !taken.contains(filing.key())
        && (approved
            || !inSheet.test(filing.number()) && filing.changedAt().isBefore(row.changedAt()));
  }

  private void byLikeness() {
    List<Known> unknown =
        rows.values().stream().filter(row -> !targets.containsKey(row.number())).toList();
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, Known> near = near(unknown);
    Map<String, List<Known>> alike = new LinkedHashMap<>();
    Map<String, Integer> claims = new HashMap<>();
    for (Known row : unknown) {
      List<Known> could = near.values().stream().filter(known -> known.becomes(row)).toList();
      alike.put(row.number(), could);
      could.stream()
          .filter(known -> free(known, row))
          .forEach(known -> claims.merge(known.key(), 1, Integer::sum));
    }
    for (Known row : unknown) {
      List<Known> could = alike.getOrDefault(row.number(), List.of());
      List<Known> free = could.stream().filter(known -> free(known, row)).toList();
      if (free.size() == 1 && claims.getOrDefault(free.get(0).key(), 0) == 1) {
        take(row.number(), free.get(0));
        renumberings.add(note(row, free.get(0), true));
      } else {
        could.forEach(known -> renumberings.add(note(row, known, false)));
      }
    }
  }

  /** The filings that share an application or a registered domain with these rows, by key. */
  private Map<String, Known> near(List<Known> unknown) {
    Map<String, Known> near = new LinkedHashMap<>();
    Set<String> orders =
        unknown.stream()
            .map(row -> filing(row).application().no())
            .filter(order -> !order.isEmpty())
            .collect(Collectors.toSet());
    known("filing.order_no in ", orders).forEach(known -> near.put(known.key(), known));
    Set<String> domains =
        unknown.stream().flatMap(row -> row.domains().stream()).collect(Collectors.toSet());
    known(
            "filing.filing_key in (select d.filing_key from filing_domain d where d.domain in ",
            FilingDomains.telling(sql, domains),
            ")")
        .forEach(known -> near.put(known.key(), known));
    return near;
  }

  private Filing filing(Known row) {
    StoredFiling filing = filings.get(row.number());
    if (filing == null) {
      throw new IllegalStateException(row.number());
    }
    return filing.filing();
  }

  private Renumbering note(Known row, Known filing, boolean certain) {
    StoredFiling read = filings.get(row.number());
    if (read == null) {
      throw new IllegalStateException(row.number());
    }
    return new Renumbering(read.provenance(), filing.number(), row.number(), certain);
  }

  private List<Known> known(String condition, Collection<String> values) {
    return known(condition, values, "");
  }

  private List<Known> known(String condition, Collection<String> values, String end) {
    return values.isEmpty()
        ? List.of()
        : sql.list(
            "select "
                + Known.COLUMNS.names()
                + " from filing where "
                + condition
                + holes(values.size())
                + end,
            row -> Known.of(Known.COLUMNS.read(row)),
            values.toArray());
  }

  private static String holes(int count) {
    return FilingStore.holes(count);
  }
}
