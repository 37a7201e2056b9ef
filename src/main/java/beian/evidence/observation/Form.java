package beian.evidence.observation;

import beian.filing.number.Normal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of the tables of one kind.
 *
 * @param kind of which observations are read from them
 * @param stem how the names of its files begin, {@code dns}
 * @param columns the columns it knows
 * @param reader what a row says
 * @param about about what a row is, also one that cannot be used; nothing where that cannot be told
 *     row by row
 * @param blank the table in which people write down what they see; empty for lists
 * @param markers subjects that say that such a table was read, where absence means something
 */
public record Form(
    EvidenceKind kind,
    String stem,
    List<EvidenceColumn> columns,
    Reader reader,
    About about,
    Optional<BlankTable> blank,
    List<String> markers) {

  /** Reads a row. */
  @FunctionalInterface
  public interface Reader {
    List<Observation> read(Row row) throws BadCell;
  }

  /** Says about what a row is, as its subjects are written. */
  @FunctionalInterface
  public interface About {
    List<String> subjects(Row row) throws BadCell;
  }

  public static Form of(EvidenceKind kind, String stem, Reader reader, EvidenceColumn... columns) {
    return new Form(
        kind, stem, List.of(columns), reader, row -> List.of(), Optional.empty(), List.of());
  }

  /** The same form, of whose rows it is known about what they are. */
  public Form about(About whom) {
    return new Form(kind, stem, columns, reader, whom, blank, markers);
  }

  /** The same form, of which people get tables to fill in, a subject in its one column. */
  public Form blank(int turn, EvidenceColumn about) {
    return blank(turn, List::of, about);
  }

  /**
   * The same form, of which people get tables to fill in.
   *
   * @param turn in which turn people are asked for it, the first first
   * @param cells what stands in the columns that say what a row is about, from a subject
   * @param about those columns
   */
  public Form blank(int turn, Function<String, List<String>> cells, EvidenceColumn... about) {
    List<EvidenceColumn> toFill = new ArrayList<>(columns);
    toFill.removeAll(List.of(about));
    toFill.removeIf(column -> !column.isAsked());
    BlankTable table = new BlankTable(stem, turn, List.of(about), List.copyOf(toFill), cells);
    return new Form(kind, stem, columns, reader, this.about, Optional.of(table), markers);
  }

  /** The same form, whose tables leave these marks of having been read. */
  public Form marking(String... subjects) {
    return new Form(kind, stem, columns, reader, about, blank, List.of(subjects));
  }

  /** The keys of the columns without which a row means nothing. */
  public Set<String> needed() {
    return columns.stream()
        .filter(EvidenceColumn::isNeeded)
        .map(EvidenceColumn::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** From every heading, folded, to its column's key. */
  public Map<String, String> headings() {
    Map<String, String> keys = new HashMap<>();
    List<EvidenceColumn> known = new ArrayList<>(columns);
    blank.ifPresent(table -> known.add(BlankTable.UNTIL));
    for (EvidenceColumn column : known) {
      column.headings().forEach(text -> keys.put(folded(text), column.key()));
    }
    return keys;
  }

  /** A heading without case, spaces, dashes and underscores. */
  public static String folded(String heading) {
    return Normal.name(heading).replace("_", "").replace("-", "");
  }
}
