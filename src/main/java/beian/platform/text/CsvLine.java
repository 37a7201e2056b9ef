package beian.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of a table that is part of the product, or of a home in its place. */
public final class CsvLine {
  private CsvLine() {}

  /**
   * Its cells: between commas, in quotation marks where they hold one; a quotation mark inside is
   * doubled. Empty when a quotation mark is left open.
   */
  public static Optional<List<String>> cells(String line) {
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
    return quoted ? Optional.empty() : Optional.of(cells);
  }
}
