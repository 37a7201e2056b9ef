package beian.evidence.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids of observations that somebody still cites, eight bytes each because there may be millions.
 * Filled first, asked afterwards.
 */
public final class CitedIds {
  private static final int DIGITS = 16;

  private long[] numbers = new long[1024];
  private int filled;
  private boolean sorted;

  /** Adds an id; what is none is passed over. */
  public void add(String id) {
    if (!isId(id)) {
      return;
    }
    if (filled == numbers.length) {
      numbers = Arrays.copyOf(numbers, filled * 2);
    }
    numbers[filled++] = number(id);
    sorted = false;
  }

  /** Whether it was added, or one of another kind with the same digits. */
  boolean contains(String id) {
    if (!sorted) {
      Arrays.sort(numbers, 0, filled);
      sorted = true;
    }
    return Arrays.binarySearch(numbers, 0, filled, number(id)) >= 0;
  }

  private static boolean isId(String id) {
    return id.length() >= DIGITS
        && id.substring(id.length() - DIGITS).chars().allMatch(HexFormat::isHexDigit);
  }

  private static long number(String id) {
    return HexFormat.fromHexDigitsToLong(id, id.length() - DIGITS, id.length());
  }
}
