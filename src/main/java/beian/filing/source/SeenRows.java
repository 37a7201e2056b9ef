package beian.filing.source;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one sheet that an import saw together, whether they changed anything or not.
 *
 * @param run the job instance of the import
 * @param seq the file's place in it, from 0
 * @param at when the import began
 * @param file its name
 * @param sheet the name of the sheet
 * @param silent the columns the sheet does not have
 * @param rows by the key of the filing the number of the row
 */
public record SeenRows(
    long run,
    int seq,
    Instant at,
    String file,
    String sheet,
    Set<String> silent,
    Map<String, Integer> rows) {
  /** Copies set and map. */
  public SeenRows {
    silent = Set.copyOf(silent);
    rows = Map.copyOf(rows);
  }

  ImportedRow source(int row) {
    return new ImportedRow(run, at, new Provenance(file, sheet, row));
  }
}
