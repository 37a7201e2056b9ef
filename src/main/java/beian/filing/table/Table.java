package beian.filing.table;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.CsvLine;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A table as it stands in a file: CSV in UTF-8, no line breaks in cells, notes on lines that begin
 * with {@code #}, the headings in the first other line. A note may say something of all rows:
 * {@code # Source: …}, {@code # Valid from: 2019-08-01}.
 */
public final class Table {
  private static final int SHORT = 8;

  private final String place;
  private final String text;
  private final List<String> headings;
  private final Map<String, String> notes;
  private final List<Row> rows;

  private Table(
      String place, String text, List<String> headings, Map<String, String> notes, List<Row> rows) {
    this.place = place;
    this.text = text;
    this.headings = List.copyOf(headings);
    this.notes = Map.copyOf(notes);
    this.rows = List.copyOf(rows);
  }

  /**
   * A table that comes with the suite.
   *
   * @param of the class beside which it lies, or any when the name begins with a slash
   * @throws IllegalStateException when it is not there
   */
  public static Table read(Class<?> of, String name) {
    return parse(name.substring(name.lastIndexOf('/') + 1), text(of, name));
  }

  /**
   * A table.
   *
   * @param place where it stands, for messages
   * @param text what stands there; its last line ends with a line break, else it may be cut off
   * @throws ProblemException TAB-001 when it is not whole, or a line has more or fewer cells than
   *     there are headings
   */
  public static Table parse(String place, String text) {
    Map<String, String> notes = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#")) {
        note(line, notes);
      } else if (!line.isBlank()) {
        List<String> cells = cells(place, line, number);
        if (places.isEmpty()) {
          cells.forEach(heading -> places.put(heading.strip(), places.size()));
        } else if (cells.size() != places.size()) {
          throw bad(place + ":" + number, cells.size() + " cells", places.size() + " cells");
        }
        rows.add(new Row(number, line, places, cells));
      }
    }
    if (rows.size() < 2) {
      throw bad(place, "no rows", "");
    }
    if (!text.endsWith("\n")) {
      throw bad(place + ":" + number, "a last line without an end", "a line break at its end");
    }
    return new Table(
        place, text, List.copyOf(places.keySet()), notes, rows.subList(1, rows.size()));
  }

  /** The lines of a text beside a class, without notes and empty lines. */
  public static List<String> lines(Class<?> of, String name) {
    return text(of, name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text(Class<?> of, String name) {
    try (InputStream in = of.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProblemException bad(String place, String found, String expected) {
    return new ProblemException(new Problem(TableError.BAD_TABLE, place, found, expected));
  }

  private static void note(String line, Map<String, String> notes) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      notes.putIfAbsent(
          line.substring(1, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
  }

  private static List<String> cells(String place, String line, int number) {
    return CsvLine.cells(line)
        .orElseThrow(() -> bad(place + ":" + number, "an open quotation mark", ""));
  }

  /** Where it stands. */
  public String place() {
    return place;
  }

  /** All that stands there. */
  public String text() {
    return text;
  }

  /** The headings and rows alone, as they are written. */
  public String withoutNotes() {
    StringBuilder lines = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  /** The first 8 hex digits of its SHA-256. */
  public String version() {
    return Sha256.of(text).substring(0, SHORT);
  }

  /** The line of its headings, from 1. */
  public int headingLine() {
    List<String> lines = text().lines().toList();
    int line = 0;
    while (line < lines.size() && (lines.get(line).isBlank() || lines.get(line).startsWith("#"))) {
      line++;
    }
    return line + 1;
  }

  /** Its headings, in order. */
  public List<String> headings() {
    return headings;
  }

  /** What a note says of all rows, by its first words in small letters; empty: there is none. */
  public String note(String words) {
    return notes.getOrDefault(words, "");
  }

  /** Its rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** A cell as it is written. */
  static String written(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  /** The same with some of its rows alone. */
  Table only(Predicate<Row> which) {
    return new Table(place, text, headings, notes, rows.stream().filter(which).toList());
  }

  /** The same with its rows in another order; those that are alike stay as they are. */
  Table sorted(Comparator<Row> order) {
    return new Table(place, text, headings, notes, rows.stream().sorted(order).toList());
  }

  /** A row. */
  public static final class Row {
    private final int line;
    private final String text;
    private final Map<String, Integer> headings;
    private final List<String> cells;

    private Row(int line, String text, Map<String, Integer> headings, List<String> cells) {
      this.line = line;
      this.text = text;
      this.headings = headings;
      this.cells = cells;
    }

    /** Which line of the file it is; the first is 1. */
    public int line() {
      return line;
    }

    /** As it is written. */
    public String text() {
      return text;
    }

    /** Whether the table has that heading. */
    public boolean has(String heading) {
      return headings.containsKey(heading);
    }

    /** What stands under a heading. */
    public String get(String heading) {
      return cells.get(Objects.requireNonNull(headings.get(heading), heading));
    }

    /** What stands under a heading, separated by bars; none when the cell is empty. */
    public List<String> each(String heading) {
      String cell = get(heading);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** The day under a heading, as {@code 2026-11-02}. */
    public LocalDate day(String heading) {
      return LocalDate.parse(get(heading));
    }

    /** The number under a heading. */
    public int number(String heading) {
      return Integer.parseInt(get(heading));
    }
  }
}
