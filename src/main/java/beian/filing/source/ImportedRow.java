package beian.filing.source;

import java.time.Instant;

/**
 * A row of a sheet, and the import that took it in.
 *
 * @param run the job instance of the import; 0 of filings that came in before imports were kept
 * @param at when the import began
 * @param place where the row stands
 */
public record ImportedRow(long run, Instant at, Provenance place) {
  private static final String BETWEEN = "\t";

  /** The source as one text, for a database. */
  public String text() {
    return String.join(
        BETWEEN,
        Long.toString(run),
        at.toString(),
        Integer.toString(place.row()),
        place.sheet().replace('\t', ' '),
        place.file().replace('\t', ' '));
  }

  /** The source that {@link #text} wrote. */
  public static ImportedRow of(String text) {
    String[] parts = text.split(BETWEEN, 5);
    return new ImportedRow(
        Long.parseLong(parts[0]),
        Instant.parse(parts[1]),
        new Provenance(parts[4], parts[3], Integer.parseInt(parts[2])));
  }
}
