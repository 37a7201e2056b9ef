package beian.intake.row;

import beian.filing.store.SaidRow;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import java.util.List;

/** What became of one row. */
public sealed interface RowOutcome {
  /** The row was understood. */
  record Accepted(StoredFiling filing) implements RowOutcome {}

  /** Its filing seems to know the row by its cells; nobody has read it yet. */
  record SeemsKnown(SaidRow row) implements RowOutcome {}

  /** The row cannot be taken in, for these faults, at least one. */
  record Rejected(List<Reject> faults) implements RowOutcome {
    /** Copies the list. */
    public Rejected {
      faults = List.copyOf(faults);
    }
  }

  /** An earlier row of the file says the same. */
  record Duplicate() implements RowOutcome {}

  /**
   * The row is no filing: it adds up others, or says something of the sheet.
   *
   * @param code which of the two
   * @param word what says so
   */
  record Aside(IntakeError code, String word) implements RowOutcome {}

  /** The row says nothing: no known column has a value, or it repeats the headings. */
  record Blank() implements RowOutcome {}
}
