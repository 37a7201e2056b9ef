package beian.filing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table that comes with the suite: CSV in UTF-8 beside a class, no line breaks in cells, notes on
 * lines that begin with {@code #}, the headings in the first other line.
 */
public final class ResourceTable {
  private final List<Row> rows;

  private ResourceTable(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * A table.
   *
   * @param of the class beside which it lies, or any when the name begins with a slash
   * @throws IllegalStateException when it is not there
   */
  public static ResourceTable read(Class<?> of, String name) {
    List<String> lines = lines(of, name);
    Map<String, Integer> headings = new HashMap<>();
    for (String heading : cells(lines.get(0))) {
      headings.put(heading, headings.size());
    }
    return new ResourceTable(
        lines.stream().skip(1).map(line -> new Row(headings, cells(line))).toList());
  }

  /** The lines of a text beside a class, without notes and empty lines. */
  public static List<String> lines(Class<?> of, String name) {
    try (InputStream in = of.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** A row. */
  public static final class Row {
    private final Map<String, Integer> headings;
    private final List<String> cells;

    private Row(Map<String, Integer> headings, List<String> cells) {
      this.headings = headings;
      this.cells = cells;
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
