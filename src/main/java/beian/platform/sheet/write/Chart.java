package beian.platform.sheet.write;

import beian.platform.sheet.CellRange;
import java.util.List;

/**
 * A chart over cells of its own sheet.
 *
 * @param kind its form
 * @param title what stands over it
 * @param labels one cell a bar or slice
 * @param values as many numbers; for the stacked kinds one column a series, whose name stands in
 *     the cell above it
 * @param area the cells it covers
 * @param colours one badge look a bar, slice or series; when there are fewer, the rest get colours
 *     of their own
 */
public record Chart(
    Kind kind,
    String title,
    CellRange labels,
    CellRange values,
    CellRange area,
    List<Look> colours) {
  /** Keeps its own list. */
  public Chart {
    colours = List.copyOf(colours);
  }

  /** The form of a chart. */
  public enum Kind {
    /** Bars from left to right. */
    BAR,
    /** Columns from bottom to top. */
    COLUMN,
    /** Slices of a whole. */
    PIE,
    /** Bars from left to right, several series one behind the other. */
    STACKED,
    /** Columns from bottom to top, several series one above the other. */
    STACKED_COLUMN
  }
}
