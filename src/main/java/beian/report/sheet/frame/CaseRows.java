package beian.report.sheet.frame;

import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On which row each case stands on each sheet that speaks of cases, so that one leads to the other;
 * the same of filings, by their keys, and of letters, by their numbers. A row number each; a row on
 * a further sheet of the same name is left out.
 */
public final class CaseRows {
  private final Map<String, int[]> rows = new HashMap<>();

  /** The sheets that speak of cases. */
  public enum On {
    CASES,
    FINDINGS,
    DEADLINES,
    NOTICES,
    MARKS,
    SPARED
  }

  /** It stands on that row; of several the last one said counts. */
  public void stands(String key, On on, int row) {
    if (!key.isEmpty() && row <= CellRef.MAX_ROWS) {
      rows.computeIfAbsent(key, no -> new int[On.values().length])[on.ordinal()] = row;
    }
  }

  /** It stands where the next cell comes to stand; of several the last one said counts. */
  public void stands(String key, On on, SheetWriter sheet) {
    Place here = sheet.place();
    if (here.sheet().equals(sheet.firstName())) {
      stands(key, on, here.cell().row());
    }
  }

  /** The same, but of several the first one said counts. */
  public void standsFirst(String key, On on, SheetWriter sheet) {
    if (row(key, on) == 0) {
      stands(key, on, sheet);
    }
  }

  /** Where it stands on that sheet; empty when it does not. */
  public Optional<Place> place(String key, On on, SheetWriter sheet) {
    int row = row(key, on);
    return row == 0
        ? Optional.empty()
        : Optional.of(new Place(sheet.firstName(), new CellRef(row, 0)));
  }

  /** Writes the number of a case as a link to its story, or as text when it has none here. */
  public void link(SheetWriter to, String caseNo, SheetWriter cases) {
    linked(to, caseNo, caseNo, On.CASES, cases);
  }

  /** Writes a text as a link to the row it names on a sheet, or as text when there is none. */
  public void linked(SheetWriter to, String text, String key, On on, SheetWriter sheet) {
    write(to, text, place(key, on, sheet), text);
  }

  /** Writes a text as a link to a row on a sheet; nothing when there is none. */
  public void link(SheetWriter to, String text, String key, On on, SheetWriter sheet) {
    write(to, text, place(key, on, sheet), "");
  }

  private static void write(SheetWriter to, String text, Optional<Place> place, String otherwise) {
    place
        .filter(there -> !text.isEmpty())
        .ifPresentOrElse(there -> to.link(text, there), () -> to.text(otherwise, Look.WRAPPED));
  }

  private int row(String key, On on) {
    int[] of = rows.get(key);
    return of == null ? 0 : of[on.ordinal()];
  }
}
