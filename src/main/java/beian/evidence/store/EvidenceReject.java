package beian.evidence.store;

import java.util.List;

/**
 * A row of an evidence file that could not be used. No personal data: what was found is masked.
 *
 * @param file the file's name
 * @param sheet its sheet; empty for the first with headings, and for the file as a whole
 * @param row as a person counts, from 1; 0 for the file or sheet as a whole
 * @param column the heading; empty for the row as a whole
 * @param code the error's code
 * @param found what was there
 * @param expected what should have been there
 * @param kind of which kind it is, by word; empty when nobody knows
 * @param subject about what, several separated by {@code ;}; empty when nobody knows. Not masked,
 *     and shown to nobody
 */
public record EvidenceReject(
    String file,
    String sheet,
    int row,
    String column,
    String code,
    String found,
    String expected,
    String kind,
    String subject) {
  /** A row of the first sheet, or a whole file, of which nothing is known. */
  public EvidenceReject(
      String file, int row, String column, String code, String found, String expected) {
    this(file, "", row, column, code, found, expected, "", "");
  }

  /** The same of a kind. */
  public EvidenceReject of(String kindOf, List<String> about) {
    return new EvidenceReject(
        file, sheet, row, column, code, found, expected, kindOf, String.join(";", about));
  }

  /** The same on a sheet. */
  public EvidenceReject on(String sheetOf) {
    return new EvidenceReject(file, sheetOf, row, column, code, found, expected, kind, subject);
  }

  /** Without what it is about. */
  @Override
  public String toString() {
    return file + "!" + sheet + ":" + row + " " + column + " " + code + " " + found + " / "
        + expected;
  }
}
