package beian.rectification.notice.reply;

import beian.evidence.file.Moments;
import beian.filing.number.Normal;
import beian.platform.error.ProblemException;
import beian.platform.mail.incoming.Incoming;
import beian.platform.sheet.KeyedColumns;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The list of bounces of those whose mail program makes one: {@code bounces.csv}, or a workbook of
 * that name, with a row of headings. A row that names no letter is kept for a person to read, and a
 * file that is no such list is one such row.
 */
final class BounceList {
  private static final List<String> ENDINGS = List.of("csv", "xlsx", "xls");

  /** What a row may say, by the headings that mean it, as {@link Normal#name} writes them. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "message_id",
          List.of("message_id", "messageid", "message-id", "邮件编号", "邮件id", "信件编号", "消息id"),
          "recipient",
          List.of("recipient", "to", "email", "收件人", "收件地址", "收件邮箱", "邮箱"),
          "action",
          List.of("action", "动作", "结果"),
          "status",
          List.of("status", "code", "状态", "状态码", "代码"),
          "diagnostic",
          List.of("diagnostic", "reason", "error", "诊断", "原因", "退信原因", "说明"),
          "at",
          List.of("at", "date", "time", "时间", "退信时间", "日期"));

  private BounceList() {}

  /**
   * One row.
   *
   * @param content its cells, which make it the same row
   * @param incoming what it says
   * @param at when; null when it does not say, or nobody can read it
   */
  record Row(String content, Incoming incoming, @Nullable Instant at) {}

  /**
   * The rows of a list; none when there is no such file.
   *
   * @param csv where it stands; a workbook of the same name beside it is read too
   */
  static List<Row> read(Path csv) {
    List<Row> rows = new ArrayList<>();
    for (String ending : ENDINGS) {
      String name = csv.getFileName().toString().replaceFirst("csv$", ending);
      Path file = csv.resolveSibling(name);
      if (Files.exists(file)) {
        read(file, rows);
      }
    }
    return rows;
  }

  private static void read(Path path, List<Row> into) {
    boolean found = false;
    try (SheetFile file = SheetFile.open(path)) {
      for (SheetInfo sheet : file.sheets()) {
        try (RowCursor rows = file.rows(sheet.index())) {
          KeyedColumns columns =
              KeyedColumns.find(rows, BounceList::meaning, BounceList::suffice).orElse(null);
          if (columns != null) {
            found = true;
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
              add(path, row, columns, into);
            }
          }
        }
      }
    } catch (ProblemException noTable) {
      found = false;
    }
    if (!found) {
      into.add(unreadable(path));
    }
  }

  private static Optional<String> meaning(String heading) {
    String name = Normal.name(heading);
    return COLUMNS.entrySet().stream()
        .filter(column -> column.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean suffice(Set<String> keys) {
    return keys.size() > 1 && (keys.contains("message_id") || keys.contains("recipient"));
  }

  private static void add(Path path, SheetRow row, KeyedColumns columns, List<Row> into) {
    int width = Math.max(columns.headings().cells().size(), row.cells().size());
    List<String> cells =
        IntStream.range(0, width).mapToObj(column -> row.cell(column).text()).toList();
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    into.add(
        new Row(
            String.join("\t", cells),
            Incoming.listed(
                path.getFileName() + ":" + row.number(),
                text(row, columns, "message_id").replaceAll("[<>\\s]", ""),
                text(row, columns, "recipient"),
                text(row, columns, "action"),
                text(row, columns, "status"),
                text(row, columns, "diagnostic"),
                String.join(", ", cells)),
            Moments.moment(text(row, columns, "at")).orElse(null)));
  }

  private static String text(SheetRow row, KeyedColumns columns, String key) {
    return columns.cell(row, key).text().strip();
  }

  /** A file of which nobody knows what it says; the same again when its bytes are others. */
  private static Row unreadable(Path path) {
    String name = path.getFileName().toString();
    String bytes;
    try {
      bytes = Sha256.of(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new Row(name + "\t" + bytes, Incoming.listed(name, "", "", "", "", "", name), null);
  }
}
