package beian.evidence.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The table in which people write down what they see of one kind, with what they are to look at
 * filled in and the rest empty. A row that comes back with nothing else in it says nothing.
 *
 * @param stem how the name of its file begins
 * @param turn in which turn people are asked for it, the first first
 * @param about the columns that say what a row is about
 * @param toFill the others
 * @param cells what stands in the first, from a subject
 */
public record BlankTable(
    String stem,
    int turn,
    List<EvidenceColumn> about,
    List<EvidenceColumn> toFill,
    Function<String, List<String>> cells) {
  /** Until when a row is needed: for whoever fills it in; nobody reads it. */
  public static final EvidenceColumn UNTIL = EvidenceColumn.of("needed_until|最迟");

  /** Its headings. */
  public List<String> headings() {
    return Stream.concat(about.stream(), toFill.stream()).map(EvidenceColumn::asking).toList();
  }

  /** Whether a column says what a row is about, or until when it is needed: not what was seen. */
  public boolean isAbout(String key) {
    return UNTIL.key().equals(key) || about.stream().anyMatch(column -> column.key().equals(key));
  }

  /** A row to be filled in. */
  public List<String> row(String subject) {
    List<String> row = new ArrayList<>(cells.apply(subject));
    toFill.forEach(column -> row.add(""));
    return row;
  }
}
