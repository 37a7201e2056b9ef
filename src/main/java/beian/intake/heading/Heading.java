package beian.intake.heading;

import beian.filing.column.ColumnSpec;
import java.util.List;

/**
 * What the heading of one column of a sheet means.
 *
 * @param column its place, from 0
 * @param text as people read it; under a group heading {@code group/heading}
 * @param meaning what its values are
 */
public record Heading(int column, String text, Meaning meaning) {
  /** What the values below a heading are. */
  public sealed interface Meaning {}

  /**
   * Values of a known column.
   *
   * @param unit yuan to one unit of a money column; otherwise 1
   */
  public record Known(ColumnSpec column, long unit) implements Meaning {}

  /**
   * Values nobody here understands; kept under their heading.
   *
   * @param perhaps the known headings one of which it may stand for; mostly none
   */
  public record Unknown(List<String> perhaps) implements Meaning {
    public Unknown {
      perhaps = List.copyOf(perhaps);
    }

    /** Nobody knows at all. */
    public Unknown() {
      this(List.of());
    }
  }

  /** Filing passwords; never read. */
  public record Password() implements Meaning {}

  /** Our own remarks on a workbook that went back to its sender. */
  public record Ours() implements Meaning {}
}
