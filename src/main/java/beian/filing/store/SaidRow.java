package beian.filing.store;

import beian.filing.source.ImportedRow;
import beian.filing.source.SeenRow;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file. It may have been read already; where its cells are those its filing heard last,
 * nobody need read it.
 */
public final class SaidRow {
  private final String number;
  private final String cells;
  private final SeenRow seen;
  private final Supplier<StoredFiling> reading;
  private final boolean perhapsKnown;
  private @Nullable StoredFiling said;

  private SaidRow(
      String number,
      String cells,
      SeenRow seen,
      Supplier<StoredFiling> reading,
      boolean perhapsKnown) {
    this.number = number;
    this.cells = cells;
    this.seen = seen;
    this.reading = reading;
    this.perhapsKnown = perhapsKnown;
  }

  /**
   * One that was read.
   *
   * @param cells what it is recognised by when it comes again, see {@link FilingCells}; empty when
   *     it is to be read again
   */
  public static SaidRow read(StoredFiling row, String cells) {
    return new SaidRow(row.filing().number(), cells, row.seen(), () -> row, false);
  }

  /**
   * One that its filing seems to know by its cells.
   *
   * @param number the filing number it names
   * @param source where it stands
   * @param silent the columns its sheet does not have
   * @param reading reads it after all
   */
  public static SaidRow seemsKnown(
      String number,
      String cells,
      ImportedRow source,
      Set<String> silent,
      Supplier<StoredFiling> reading) {
    return new SaidRow(number, cells, new SeenRow(source, silent), reading, true);
  }

  /** The number it names, as {@link beian.filing.Filing#number} writes it. */
  public String number() {
    return number;
  }

  /** What it says; read now when nobody had to so far. */
  public StoredFiling said() {
    StoredFiling known = said;
    if (known == null) {
      known = reading.get();
      said = known;
    }
    return known;
  }

  String cells() {
    return cells;
  }

  SeenRow seen() {
    return seen;
  }

  boolean perhapsKnown() {
    return perhapsKnown;
  }
}
