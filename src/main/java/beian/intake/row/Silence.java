package beian.intake.row;

import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.intake.IntakeError;
import beian.intake.heading.Heading;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Headings;
import beian.intake.value.CellReader;
import beian.intake.value.ParsedCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which columns the rows of one file say nothing. Not for several threads. */
final class Silence {
  /** Of fewer rows it may well be that none has a value. */
  private static final int FEWEST_ROWS = 3;

  /** Of which a row has at least one when it says anything of its entity. */
  private static final Set<String> IDENTIFYING = Set.of("entity_name", "entity_doc_no");

  private static final String OF_ENTITY = "entity_";

  private final String file;
  private final HeadedColumns headed;
  private final Map<Headings, Filled> filled = new IdentityHashMap<>();
  private final Map<Headings, Set<String>> silent = new IdentityHashMap<>();

  Silence(String file, HeadedColumns headed) {
    this.file = file;
    this.headed = headed;
  }

  /**
   * The columns of which a row says nothing: those the sheet does not have or fills nowhere, those
   * behind the end of a row of a CSV, since some programs leave out what is empty and others stop
   * in between, and those where its cell is merged into one above. Whether what stands there is
   * this filing's too, or two owners' rows were merged by mistake, nobody knows. A formula without
   * a result was not computed, or looked something up and found nothing, and so did whatever wrote
   * {@code NULL}. A row without the name and the number of its entity, though its sheet has both,
   * is one of several below which the entity stands once: it says nothing of what it leaves out of
   * it.
   */
  Set<String> of(SourceRow source, Set<String> said) {
    Set<String> ofSheet = of(source.headings());
    Set<String> ofRow = Set.of();
    boolean entity =
        IDENTIFYING.stream().anyMatch(key -> said.contains(key) || ofSheet.contains(key));
    for (Heading heading : source.headings().columns()) {
      if (heading.meaning() instanceof Known known
          && !said.contains(known.column().key())
          && (!speaks(source, heading.column())
              || !entity && known.column().key().startsWith(OF_ENTITY))) {
        ofRow = ofRow.isEmpty() ? new HashSet<>(ofSheet) : ofRow;
        ofRow.add(known.column().key());
      }
    }
    if (ofRow.isEmpty()) {
      return ofSheet;
    }
    ofRow.removeAll(FilingColumns.DERIVED);
    return Set.copyOf(ofRow);
  }

  /** Whether a row says whose it is, or stands in a sheet that says that of none. */
  boolean namesEntity(SourceRow source) {
    Set<String> ofSheet = of(source.headings());
    for (Heading heading : source.headings().columns()) {
      if (heading.meaning() instanceof Known known
          && IDENTIFYING.contains(known.column().key())
          && CellReader.read(known.column(), source.row().cell(heading.column()), 1)
              != ParsedCell.ABSENT) {
        return true;
      }
    }
    return IDENTIFYING.stream().anyMatch(ofSheet::contains);
  }

  /** Whether a row of a CSV ends before the headings do. */
  boolean endsEarly(SourceRow source) {
    return source.row().width() < headed.width(source.headings());
  }

  private static boolean speaks(SourceRow source, int column) {
    return column < source.row().width()
        && !source.isMergedInto(column)
        && !source.row().cell(column).formula()
        && !source.row().cell(column).isNull();
  }

  /** How many rows of a sheet there are, and which of its columns some of them fill. */
  private static final class Filled {
    final BitSet columns = new BitSet();
    String sheet = "";
    int rows;
    int overruledFrom = Integer.MAX_VALUE;
  }

  /** Sees a row of the file before any is read: which columns have cells at all. */
  void foresee(SourceRow source) {
    Filled of = filled.computeIfAbsent(source.headings(), headings -> new Filled());
    of.sheet = source.sheet();
    of.rows++;
    if (source.headings().isOverruledBy(source.row())) {
      of.overruledFrom = Math.min(of.overruledFrom, source.row().number());
    }
    for (Heading heading : source.headings().columns()) {
      if (!of.columns.get(heading.column()) && !source.row().cell(heading.column()).isEmpty()) {
        of.columns.set(heading.column());
      }
    }
  }

  /** The first row of a sheet that stands under other headings. */
  int overruledFrom(Headings headings) {
    Filled of = filled.get(headings);
    return of == null ? Integer.MAX_VALUE : of.overruledFrom;
  }

  /** The known columns of which no row fills a cell: whoever exported may not see them. */
  List<Note> emptyThroughout() {
    List<Note> notes = new ArrayList<>();
    filled.forEach(
        (headings, of) -> {
          List<Heading> empty = emptyThroughout(headings);
          if (!empty.isEmpty()) {
            notes.add(
                new Note(
                    IntakeError.EMPTY_COLUMNS,
                    file + "!" + of.sheet,
                    String.join(", ", empty.stream().map(Heading::text).toList())));
          }
        });
    notes.sort(Comparator.comparing(Note::place));
    return notes;
  }

  /**
   * Of a row or two only where most columns are empty: that is a correction in a template, or an
   * export of whoever may see little, and nobody took all of that away.
   */
  private List<Heading> emptyThroughout(Headings headings) {
    Filled of = filled.get(headings);
    if (of == null) {
      return List.of();
    }
    List<Heading> known =
        headings.columns().stream().filter(heading -> heading.meaning() instanceof Known).toList();
    List<Heading> empty =
        known.stream().filter(heading -> !of.columns.get(heading.column())).toList();
    return of.rows >= FEWEST_ROWS || 2 * empty.size() > known.size() ? empty : List.of();
  }

  /** The columns a sheet does not have; those that are derived from others do not count. */
  Set<String> of(Headings headings) {
    return silent.computeIfAbsent(
        headings,
        eachHeadings -> {
          Set<String> keys = new HashSet<>();
          ColumnSpec.all().forEach(column -> keys.add(column.key()));
          for (Heading heading : eachHeadings.columns()) {
            if (heading.meaning() instanceof Known known) {
              keys.remove(known.column().key());
            }
          }
          for (Heading heading : emptyThroughout(eachHeadings)) {
            if (heading.meaning() instanceof Known known) {
              keys.add(known.column().key());
            }
          }
          keys.removeAll(FilingColumns.DERIVED);
          return Set.copyOf(keys);
        });
  }
}
