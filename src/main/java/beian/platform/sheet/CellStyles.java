package beian.platform.sheet;

import beian.platform.sheet.part.NumberFormats;
import java.util.Arrays;
import java.util.BitSet;

/** What the styles of a workbook do to cells, as far as a reader must know, by their numbers. */
final class CellStyles {
  private final BitSet struck = new BitSet();
  private int[] effects = new int[64];
  private int count;

  /**
   * Adds the next style.
   *
   * @param effect see {@link NumberFormats#effect}
   * @param isStruck whether what it shows is struck through
   */
  void add(int effect, boolean isStruck) {
    if (count == effects.length) {
      effects = Arrays.copyOf(effects, count * 2);
    }
    struck.set(count, isStruck);
    effects[count++] = effect;
  }

  int effect(int style) {
    return style >= 0 && style < count ? effects[style] : NumberFormats.NUMBER;
  }

  boolean struck(int style) {
    return style >= 0 && struck.get(style);
  }
}
