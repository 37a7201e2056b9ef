package beian.rectification.notice.reply;

import beian.platform.mail.incoming.Incoming;
import beian.platform.text.Decoding;
import beian.platform.time.AsOf;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code bounces.csv} of those whose mail program makes a list: message_id, status, diagnostic, at;
 * also action and recipient. UTF-8 or GB18030.
 */
final class BounceList {
  private BounceList() {}

  /**
   * One row.
   *
   * @param content its cells, which make it the same row
   * @param incoming what it says
   * @param at when; null when it does not say
   */
  record Row(String content, Incoming incoming, @Nullable Instant at) {}

  /** The rows of a list; none when there is no such file. */
  static List<Row> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, Decoding.guess(bytes));
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder().ofNamedCsvRecord(text.replaceFirst("^\uFEFF", ""))) {
        for (NamedCsvRecord row : csv) {
          rows.add(row(file, row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Row row(Path file, NamedCsvRecord row) {
    String at = field(row, "at");
    return new Row(
        String.join("\t", row.getFields()),
        Incoming.listed(
            file.getFileName() + ":" + row.getStartingLineNumber(),
            field(row, "message_id").replaceAll("[<>\\s]", ""),
            field(row, "recipient"),
            field(row, "action"),
            field(row, "status"),
            field(row, "diagnostic")),
        at.isEmpty() ? null : AsOf.parse(at, "bounces.csv:at"));
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }
}
