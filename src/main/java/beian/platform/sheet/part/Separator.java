package beian.platform.sheet.part;

import java.util.HashMap;
import java.util.Map;

/** Guesses what separates the fields of a CSV from its first lines. */
public final class Separator {
  private static final String CANDIDATES = ",\t;";
  private static final int ENOUGH_RECORDS = 100;

  private Separator() {}

  /**
   * The comma, tab or semicolon that cuts most records into the same number of fields; the comma
   * when nothing does.
   *
   * @param sample the beginning of the text; its last record may be cut off
   */
  public static char guess(CharSequence sample) {
    char best = ',';
    long bestScore = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      long score = score(sample, CANDIDATES.charAt(i));
      if (score > bestScore) {
        bestScore = score;
        best = CANDIDATES.charAt(i);
      }
    }
    return best;
  }

  /** Records that agree count first, separators a record second. */
  private static long score(CharSequence sample, char separator) {
    Map<Integer, Integer> recordsByCount = new HashMap<>();
    int count = 0;
    int records = 0;
    boolean quoted = false;
    for (int i = 0; i < sample.length() && records < ENOUGH_RECORDS; i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        count++;
      } else if (!quoted && c == '\n') {
        recordsByCount.merge(count, 1, Integer::sum);
        count = 0;
        records++;
      }
    }
    if (records == 0) {
      recordsByCount.merge(count, 1, Integer::sum);
    }
    long best = 0;
    for (Map.Entry<Integer, Integer> entry : recordsByCount.entrySet()) {
      if (entry.getKey() > 0) {
        best = Math.max(best, entry.getValue() * 100_000L + entry.getKey());
      }
    }
    return best;
  }
}
