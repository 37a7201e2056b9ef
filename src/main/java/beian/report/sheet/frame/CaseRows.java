package beian.report.sheet.frame;

import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On which row each case stands on each sheet that speaks of cases, so that one leads to the other.
 * A row number each; a row on a further sheet of the same name is left out.
 */
public final class CaseRows {
  private final Map<String, int[]> rows = new HashMap<>();

  /** The sheets that speak of cases. */
  public enum On {
    CASES,
    FINDINGS,
    DEADLINES,
    NOTICES,
    MARKS
  }

  /** The case stands on that row; of several the last one said counts. */
  public void stands(String caseNo, On on, int row) {
    if (!caseNo.isEmpty() && row <= CellRef.MAX_ROWS) {
      rows.computeIfAbsent(caseNo, no -> new int[On.values().length])[on.ordinal()] = row;
    }
  }

  /** The case stands where the next cell comes to stand; of several the last one said counts. */
  public void stands(String caseNo, On on, SheetWriter sheet) {
    Place here = sheet.place();
    if (here.sheet().equals(sheet.firstName())) {
      stands(caseNo, on, here.cell().row());
    }
  }

  /** The same, but of several the first one said counts. */
  public void standsFirst(String caseNo, On on, SheetWriter sheet) {
    if (row(caseNo, on) == 0) {
      stands(caseNo, on, sheet);
    }
  }

  /** Where the case stands on that sheet; empty when it does not. */
  public Optional<Place> place(String caseNo, On on, SheetWriter sheet) {
    int row = row(caseNo, on);
    return row == 0
        ? Optional.empty()
        : Optional.of(new Place(sheet.firstName(), new CellRef(row, 0)));
  }

  /** Writes the number of a case as a link to its story, or as text when it has none here. */
  public void link(SheetWriter to, String caseNo, SheetWriter cases) {
    link(to, caseNo, caseNo, On.CASES, cases);
  }

  /** Writes a text as a link to the row of a case on a sheet; nothing when it stands on none. */
  public void link(SheetWriter to, String text, String caseNo, On on, SheetWriter sheet) {
    Optional<Place> place = place(caseNo, on, sheet);
    if (place.isPresent()) {
      to.link(text, place.get());
    } else {
      to.text(on == On.CASES ? text : "");
    }
  }

  private int row(String caseNo, On on) {
    int[] of = rows.get(caseNo);
    return of == null ? 0 : of[on.ordinal()];
  }
}
