package beian.report.sheet.frame;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.platform.sheet.CellRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The observations that findings name, each once, in the order of kind and id: eight bytes each,
 * because there may be millions. Filled first, asked afterwards.
 */
public final class EvidenceIndex {
  private static final int DIGITS = 16;

  private final Map<EvidenceKind, Ids> byKind = Kinds.map();

  /**
   * Adds an observation; the same again changes nothing.
   *
   * @throws IllegalArgumentException when it is no id of an observation
   */
  public void add(String id) {
    EvidenceKind kind = kind(id);
    byKind.computeIfAbsent(kind, evidenceKind -> new Ids()).add(number(id));
  }

  /** How many there are. */
  public int size() {
    return byKind.values().stream().mapToInt(Ids::size).sum();
  }

  /** At which place an observation stands, from 0; empty when it is not there. */
  public OptionalInt place(String id) {
    EvidenceKind kind = kind(id);
    int before = 0;
    for (Map.Entry<EvidenceKind, Ids> entry : byKind.entrySet()) {
      if (entry.getKey() == kind) {
        int at = entry.getValue().find(number(id));
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(before + at);
      }
      before += entry.getValue().size();
    }
    return OptionalInt.empty();
  }

  /** The ids at these places, the second not included. */
  public List<String> ids(int from, int to) {
    List<String> ids = new ArrayList<>();
    int before = 0;
    for (Map.Entry<EvidenceKind, Ids> entry : byKind.entrySet()) {
      int size = entry.getValue().size();
      for (int i = Math.max(from, before); i < Math.min(to, before + size); i++) {
        ids.add(entry.getKey().word() + "-" + entry.getValue().text(i - before));
      }
      before += size;
    }
    return ids;
  }

  /** Whether a sheet has a row for the place below a heading of so many rows. */
  public static boolean onFirstSheet(int place, int rowsAbove) {
    return place < CellRef.MAX_ROWS - rowsAbove;
  }

  private static EvidenceKind kind(String id) {
    int dash = id.length() - DIGITS - 1;
    return Optional.of(id)
        .filter(text -> dash > 0)
        .flatMap(text -> Kinds.of(text.substring(0, dash)))
        .orElseThrow(() -> new IllegalArgumentException("no observation: " + id));
  }

  /** Shifted so that signed order is the order of the digits. */
  private static long number(String id) {
    return HexFormat.fromHexDigitsToLong(id, id.length() - DIGITS, id.length()) ^ Long.MIN_VALUE;
  }

  /** A set of numbers that sorts itself when it is full and when it is asked. */
  private static final class Ids {
    private long[] numbers = new long[1024];
    private int filled;
    private boolean sorted = true;

    void add(long number) {
      if (filled == numbers.length) {
        settle();
        if (filled > numbers.length / 2) {
          numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
      }
      numbers[filled++] = number;
      sorted = false;
    }

    int size() {
      settle();
      return filled;
    }

    int find(long number) {
      settle();
      return Arrays.binarySearch(numbers, 0, filled, number);
    }

    String text(int at) {
      settle();
      return HexFormat.of().toHexDigits(numbers[at] ^ Long.MIN_VALUE);
    }

    private void settle() {
      if (!sorted) {
        Arrays.sort(numbers, 0, filled);
        int kept = 0;
        for (int i = 0; i < filled; i++) {
          if (i == 0 || numbers[i] != numbers[i - 1]) {
            numbers[kept++] = numbers[i];
          }
        }
        filled = kept;
        sorted = true;
      }
    }
  }
}
