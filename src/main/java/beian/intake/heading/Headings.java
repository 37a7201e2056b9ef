package beian.intake.heading;

import beian.filing.column.ColumnSpec;
import beian.intake.heading.Heading.Known;
import beian.platform.settings.Nearest;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.SheetRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headings of one sheet, wherever they stand and in whatever order.
 *
 * @param firstRow the upper row of the headings
 * @param lastRow the lower one, mostly the same; data begins below it
 * @param columns one for each column that has a heading
 */
public record Headings(int firstRow, int lastRow, List<Heading> columns) {
  /** How many rows of a sheet are looked at for headings. */
  public static final int UPPER_ROWS = 30;

  private static final Set<String> KEYS = Set.of("filing_no", "order_no");
  private static final Set<String> KEY_HEADINGS =
      KEYS.stream()
          .flatMap(key -> ColumnSpec.find(key).stream())
          .flatMap(key -> Stream.concat(key.zh().stream(), key.en().stream()))
          .collect(Collectors.toUnmodifiableSet());

  /** Longer cells are values, and are not looked up. */
  private static final int LONGEST_KEY_HEADING = 32;

  private static final int FEWEST_KNOWN = 2;
  private static final int NEAREST = 3;

  /** Copies the list. */
  public Headings {
    columns = List.copyOf(columns);
  }

  /**
   * Finds the headings of a sheet: the row, or the row and the group headings above it, in which
   * most columns are known. Empty when no row has two known headings.
   *
   * @param upper the first rows of the sheet
   * @param merged its merged cells
   */
  public static Optional<Headings> find(List<SheetRow> upper, List<CellRange> merged) {
    HeadingRows rows = new HeadingRows(upper, merged);
    Headings best = new Headings(0, 0, List.of());
    for (SheetRow row : upper) {
      int number = row.number();
      best = better(best, new Headings(number, number, rows.single(number)));
      if (number > 1) {
        best = better(best, new Headings(number - 1, number, rows.underGroups(number)));
      }
    }
    return best.known() < FEWEST_KNOWN ? Optional.empty() : Optional.of(best);
  }

  /** The Chinese headings by which a column is known, the usual one first. */
  public static List<String> chinese(ColumnSpec column) {
    return Aliases.chinese(column);
  }

  private static Headings better(Headings best, Headings other) {
    return other.known() > best.known() ? other : best;
  }

  /** Whether there is a column for the filing number or the order number. */
  public boolean hasKey() {
    return columns.stream()
        .anyMatch(h -> h.meaning() instanceof Known known && KEYS.contains(known.column().key()));
  }

  /** The headings most like the ones that are missing for a key, nearest first. */
  public List<String> nearestToKey() {
    List<String> texts =
        columns.stream()
            .filter(heading -> heading.meaning() instanceof Heading.Unknown)
            .map(Heading::text)
            .toList();
    return ColumnSpec.all().stream()
        .filter(column -> KEYS.contains(column.key()))
        .map(column -> column.zh().get(0))
        .flatMap(alias -> Nearest.to(alias, texts, NEAREST).stream())
        .distinct()
        .sorted(Comparator.comparingInt(text -> text.contains("号") ? 0 : 1))
        .limit(NEAREST)
        .toList();
  }

  /** The known heading most like one that is not known; empty when none is at all like it. */
  public static String nearest(String heading) {
    List<String> known =
        ColumnSpec.all().stream()
            .flatMap(column -> Stream.concat(column.zh().stream(), column.en().stream()))
            .toList();
    return Nearest.to(heading, known, 1).stream()
        .filter(alias -> Nearest.alike(heading, alias))
        .findFirst()
        .orElse("");
  }

  /** The columns that have a heading. */
  public Set<Integer> headed() {
    return columns.stream().map(Heading::column).collect(Collectors.toSet());
  }

  /** The key of the column that a heading means; empty when nobody knows. */
  public static Optional<String> keyOf(String heading) {
    return Aliases.meaning(heading) instanceof Known known
        ? Optional.of(known.column().key())
        : Optional.empty();
  }

  /** Whether a row repeats the headings, as printed lists do on every page. */
  public boolean isRepeatedBy(SheetRow row) {
    int repeated = 0;
    int others = 0;
    for (Heading heading : columns) {
      Cell cell = row.cell(heading.column());
      if (heading.meaning() instanceof Known known && !cell.isEmpty()) {
        boolean same = isHeadingOf(known.column(), cell.text());
        if (!same && repeated == 0) {
          return false;
        }
        repeated += same ? 1 : 0;
        others += same ? 0 : 1;
      }
    }
    return repeated >= FEWEST_KNOWN && others == 0;
  }

  /** Whether a row is made of headings that stand in other places: another table begins. */
  public boolean isOverruledBy(SheetRow row) {
    if (!hasKeyHeading(row) || isRepeatedBy(row)) {
      return false;
    }
    List<String> texts =
        row.cells().stream()
            .map(cell -> cell.text().strip())
            .filter(text -> !text.isEmpty())
            .toList();
    long known = texts.stream().filter(text -> keyOf(text).isPresent()).count();
    return known >= FEWEST_KNOWN && known * 2 > texts.size();
  }

  /** Asked of every row of every sheet, so without any stream. */
  private static boolean hasKeyHeading(SheetRow row) {
    for (Cell cell : row.cells()) {
      String text = cell.text();
      if (!text.isEmpty()
          && text.length() <= LONGEST_KEY_HEADING
          && KEY_HEADINGS.contains(text.strip())) {
        return true;
      }
    }
    return false;
  }

  /** The headings in columns.csv have no digits, most values have. */
  private static boolean isHeadingOf(ColumnSpec column, String text) {
    return text.chars().noneMatch(Character::isDigit)
        && Aliases.meaning(text) instanceof Known known
        && known.column() == column;
  }

  private long known() {
    return columns.stream()
        .map(Heading::meaning)
        .filter(Known.class::isInstance)
        .map(meaning -> ((Known) meaning).column())
        .collect(Collectors.toSet())
        .size();
  }
}
