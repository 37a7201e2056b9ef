package beian.app.cli.output;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of texts in columns; on a terminal long cells go on below, so that lines fit into it. */
final class TextTable {
  /** A cell wider than this stands out of its column instead of making every line as wide. */
  private static final int WIDEST_COLUMN = 80;

  /** Numbers, names and times are copied, so they stay whole, even past the terminal's edge. */
  private static final int WHOLE = 24;

  private static final String GAP = "  ";

  private final int columns;

  /**
   * @param columns how wide the terminal is; 0 for one line a row, however wide
   */
  TextTable(int columns) {
    this.columns = columns;
  }

  /** The lines to print; every row has as many cells. */
  List<String> lines(List<List<String>> rows) {
    int[] widths = widths(rows);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        cells.add(columns == 0 ? List.of(row.get(i)) : wrapped(row.get(i), widths[i]));
      }
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        lines.add(line(cells, line, widths));
      }
    }
    return lines;
  }

  private static String line(List<List<String>> cells, int line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
      text.append(cell).append(" ".repeat(Math.max(widths[i] - Width.of(cell), 0))).append(GAP);
    }
    return text.toString().stripTrailing();
  }

  /** As wide as the widest cell; the widest columns give way until the terminal holds them all. */
  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        int wide = Width.of(row.get(i));
        widths[i] = Math.max(widths[i], columns == 0 ? Math.min(wide, WIDEST_COLUMN) : wide);
      }
    }
    int gaps = GAP.length() * (widths.length - 1);
    for (int over = sum(widths) + gaps - columns; columns > 0 && over > 0; over--) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= WHOLE) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  /** Broken where a line may be broken, and inside a word only when it is wider than the column. */
  private static List<String> wrapped(String text, int width) {
    if (Width.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(text);
    StringBuilder line = new StringBuilder();
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
      String piece = text.substring(from, to);
      if (Width.of(line.toString()) + Width.of(piece.stripTrailing()) > width) {
        end(line, lines);
      }
      piece
          .codePoints()
          .forEach(
              c -> {
                if (Width.of(line.toString()) + Width.of(c) > width && c != ' ') {
                  end(line, lines);
                }
                line.appendCodePoint(c);
              });
    }
    end(line, lines);
    return lines;
  }

  private static void end(StringBuilder line, List<String> lines) {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    line.setLength(0);
  }
}
