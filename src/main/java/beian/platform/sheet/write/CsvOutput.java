package beian.platform.sheet.write;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * Writes CSV (RFC 4180: comma, CRLF, quotes where needed). What is written goes to the writer that
 * was given; closing closes it.
 */
public final class CsvOutput implements AutoCloseable {
  private final CsvWriter csv;
  private final boolean guarded;

  private CsvOutput(CsvWriter csv, boolean guarded) {
    this.csv = csv;
    this.guarded = guarded;
  }

  /** For programs: every value as it stands, no byte order mark. */
  public static CsvOutput forPrograms(Writer out) {
    return new CsvOutput(writer(out), false);
  }

  /**
   * For people who open it in Excel: begins with a byte order mark, and values that a sheet would
   * take for a formula get an apostrophe in front.
   *
   * @param out writes UTF-8
   */
  public static CsvOutput forPeople(Writer out) {
    try {
      out.write('\ufeff');
    } catch (IOException e) {
      throw unwritable(e);
    }
    return new CsvOutput(writer(out), true);
  }

  /**
   * Writes one record.
   *
   * @throws ProblemException SHT-005 when it cannot be written
   */
  public void row(List<String> values) {
    try {
      csv.writeRecord(guarded ? values.stream().map(CsvOutput::guard).toList() : values);
    } catch (UncheckedIOException e) {
      throw unwritable(Objects.requireNonNull(e.getCause()));
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static CsvWriter writer(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  private static String guard(String value) {
    return WritableText.looksLikeFormula(value) && !isNegativeNumber(value) ? "'" + value : value;
  }

  private static boolean isNegativeNumber(String value) {
    return value.matches("-\\d{1,15}(\\.\\d{1,15})?");
  }

  private static ProblemException unwritable(IOException cause) {
    return new ProblemException(
        new Problem(PlatformError.UNWRITABLE_SHEET, "", String.valueOf(cause.getMessage()), ""),
        cause);
  }
}
