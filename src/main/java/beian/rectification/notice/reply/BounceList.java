package beian.rectification.notice.reply;

import beian.evidence.file.Moments;
import beian.filing.number.Normal;
import beian.platform.error.ProblemException;
import beian.platform.mail.incoming.Incoming;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of bounces of those whose mail program makes one: {@code bounces.csv}, or a workbook of
 * that name, with a row of headings. A row that names no letter is kept for a person to read, and a
 * file that is no such list is one such row.
 */
final class BounceList {
  private static final List<String> ENDINGS = List.of("csv", "xlsx", "xls");
  private static final int HEADING_ROWS = 30;

  private BounceList() {}

  /** What a row may say, by the headings that mean it, as {@link Normal#name} writes them. */
  private enum Column {
    MESSAGE_ID("message_id", "messageid", "message-id", "邮件编号", "邮件id", "信件编号", "消息id"),
    RECIPIENT("recipient", "to", "email", "收件人", "收件地址", "收件邮箱", "邮箱"),
    ACTION("action", "动作", "结果"),
    STATUS("status", "code", "状态", "状态码", "代码"),
    DIAGNOSTIC("diagnostic", "reason", "error", "诊断", "原因", "退信原因", "说明"),
    AT("at", "date", "time", "时间", "退信时间", "日期");

    private final Set<String> headings;

    Column(String... headings) {
      this.headings = Set.of(headings);
    }
  }

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
          Map<Column, Integer> columns = headings(rows);
          found |= !columns.isEmpty();
          for (SheetRow row = columns.isEmpty() ? null : rows.next(); row != null; ) {
            add(path, row, columns, into);
            row = rows.next();
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

  private static Map<Column, Integer> headings(RowCursor rows) {
    for (int i = 0; i < HEADING_ROWS; i++) {
      SheetRow row = rows.next();
      if (row == null) {
        break;
      }
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      for (int c = 0; c < row.cells().size(); c++) {
        String heading = Normal.name(row.cell(c).text()).replace(" ", "");
        int at = c;
        Stream.of(Column.values())
            .filter(column -> column.headings.contains(heading))
            .forEach(column -> columns.putIfAbsent(column, at));
      }
      boolean names =
          columns.containsKey(Column.MESSAGE_ID) || columns.containsKey(Column.RECIPIENT);
      if (names && columns.size() > 1) {
        return columns;
      }
    }
    return Map.of();
  }

  private static void add(Path path, SheetRow row, Map<Column, Integer> columns, List<Row> into) {
    List<String> cells = row.cells().stream().map(cell -> cell.text().strip()).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    into.add(
        new Row(
            String.join("\t", cells),
            Incoming.listed(
                path.getFileName() + ":" + row.number(),
                text(row, columns, Column.MESSAGE_ID).replaceAll("[<>\\s]", ""),
                text(row, columns, Column.RECIPIENT),
                text(row, columns, Column.ACTION),
                text(row, columns, Column.STATUS),
                text(row, columns, Column.DIAGNOSTIC),
                String.join(", ", cells)),
            Moments.moment(text(row, columns, Column.AT)).orElse(null)));
  }

  private static String text(SheetRow row, Map<Column, Integer> columns, Column column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.cell(at).text().strip();
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
