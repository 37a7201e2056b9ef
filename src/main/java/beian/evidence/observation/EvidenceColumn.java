package beian.evidence.observation;

import java.util.ArrayList;
import java.util.List;

/** A column of the tables of a kind. */
public class EvidenceColumn {
  private static final String OBSERVED = "observed_at|观察时间|采集时间|查询时间|核查时间|时间";

  private final String key;
  private final List<String> headings;
  private final boolean needed;
  private final boolean asked;
  private final String asking;

  EvidenceColumn(List<String> headings, boolean needed, boolean asked) {
    this(headings, needed, asked, headings.get(0));
  }

  private EvidenceColumn(List<String> headings, boolean needed, boolean asked, String asking) {
    this.key = headings.get(0);
    this.headings = headings;
    this.needed = needed;
    this.asked = asked;
    this.asking = asking;
  }

  /**
   * A column that is no field itself: it says what a row is about, or when.
   *
   * @param headings its key and what else it may be called, separated by {@code |}; compared
   *     without case, spaces, dashes and underscores
   */
  public static EvidenceColumn of(String headings) {
    return new EvidenceColumn(split(headings), false, true);
  }

  /** When something was observed, {@code observed_at}. */
  public static EvidenceColumn observed(String... more) {
    return of(OBSERVED + String.join("", more));
  }

  /** The same, without which a row means nothing. */
  public EvidenceColumn needed() {
    return new EvidenceColumn(headings, true, asked, asking);
  }

  /**
   * The same, under another heading in the tables people fill in, which says how.
   *
   * @param heading one of its headings too, since the table comes back
   */
  public EvidenceColumn asking(String heading) {
    List<String> more = new ArrayList<>(headings);
    more.add(heading);
    return new EvidenceColumn(List.copyOf(more), needed, asked, heading);
  }

  /** Its heading in the tables people fill in. */
  public final String asking() {
    return asking;
  }

  static List<String> split(String headings) {
    return List.of(headings.split("\\|"));
  }

  /** Its key, which is a heading too. */
  public final String key() {
    return key;
  }

  /** The key and all else it may be called. */
  public final List<String> headings() {
    return headings;
  }

  /** Whether a row means nothing without it. */
  public final boolean isNeeded() {
    return needed;
  }

  /** Whether a table to be filled in has it. */
  public final boolean isAsked() {
    return asked;
  }

  @Override
  public final String toString() {
    return key();
  }
}
