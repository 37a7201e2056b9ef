package beian.rectification.enforcement.handover;

import beian.filing.Filing;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.write.CsvOutput;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.enforcement.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workbook and the CSV of one export. They are written aside first and put in place once the
 * database knows of them, so that nothing lies in the folder that was not noted, and what was noted
 * is never lost. A file that is there is never written over.
 */
final class ExportFiles {
  /** The sheet of what stays in the house; it has mark numbers and asks nothing. */
  static final String REFUSED = "未导出 Refused";

  private static final List<String> ENDINGS = List.of(".xlsx", ".csv");
  private static final Map<String, String> HEADINGS = headings();

  /** Left empty for the console's answer; only people fill it in, so only the workbook has it. */
  private static final Map<String, String> ANSWER = answer();

  private final Path folder;

  /**
   * @param folder where exports lie
   */
  ExportFiles(Path folder) {
    this.folder = folder;
  }

  /** A mark that is not handed over, and why. */
  record Refused(Mark mark, Words why) {}

  /** The place of the workbook. */
  Path workbook(String name) {
    return folder.resolve(name + ENDINGS.get(0));
  }

  /** The place of the CSV. */
  Path csv(String name) {
    return folder.resolve(name + ENDINGS.get(1));
  }

  private Path aside(String name) {
    return folder.resolve("." + name + ".part");
  }

  /** Writes both aside. */
  void write(
      String name,
      List<Mark> marks,
      Map<String, String> entities,
      List<Refused> refused,
      Instant now)
      throws IOException {
    Path aside = Files.createDirectories(aside(name));
    try (WorkbookWriter book =
        WorkbookWriter.create(
            aside.resolve(name + ENDINGS.get(0)), "标记 Marks handed over · " + name, now)) {
      handedOver(book.sheet("标记 Marks"), marks, entities);
      refused(book.sheet(REFUSED), refused);
      book.finish();
    }
    try (CsvOutput out =
        CsvOutput.forPeople(
            Files.newBufferedWriter(
                aside.resolve(name + ENDINGS.get(1)), StandardCharsets.UTF_8))) {
      out.row(List.copyOf(HEADINGS.keySet()));
      marks.forEach(mark -> out.row(cells(mark, entities)));
    }
  }

  /** Puts in place what was written aside, also what a process that died left there. */
  void settle(String name) {
    Path aside = aside(name);
    if (!Files.isDirectory(aside)) {
      return;
    }
    try {
      for (String ending : ENDINGS) {
        Path written = aside.resolve(name + ending);
        Path place = folder.resolve(name + ending);
        if (Files.exists(place) && Files.exists(written)) {
          throw new ProblemException(
              new Problem(RectificationError.EXPORTED_BEFORE, name, place.toString(), ""));
        }
        if (Files.exists(written)) {
          Files.move(written, place);
        }
      }
      Files.delete(aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void handedOver(
      SheetWriter sheet, List<Mark> marks, Map<String, String> entities) {
    sheet.widths(30, 20, 20, 21, 14, 18, 28, 44, 48, 18, 18, 12, 18, 21, 10, 18, 24);
    sheet.title("标记 Marks handed over");
    sheet.note("每行均已由第二人批准，并在导出时复核。 Approved by a second person, tested again when handed over.");
    sheet.note(
        "处理后在“结果”列填写 完成、拒绝 或 已撤销，交回：beian marks confirm 文件。"
            + " When it is done, write done, refused or undone into the result column and hand the"
            + " file back: beian marks confirm FILE.");
    sheet.heading(
        Stream.of(HEADINGS, ANSWER)
            .flatMap(some -> some.entrySet().stream())
            .map(entry -> entry.getValue() + "\n" + entry.getKey())
            .toList(),
        1);
    for (Mark mark : marks) {
      row(sheet, mark, entities);
    }
  }

  /** As the CSV has it, but in words and times that people read. */
  private static void row(SheetWriter sheet, Mark mark, Map<String, String> entities) {
    sheet.text(mark.no());
    sheet.text(both(mark.kind().words()), Look.WRAPPED);
    sheet.text(both(mark.outcome().words()), Look.WRAPPED);
    sheet.text(mark.filingNo());
    sheet.text(mark.orderNo());
    sheet.text(mark.domain());
    sheet.text(entities.getOrDefault(mark.filingKey(), ""), Look.WRAPPED);
    sheet.text(mark.reason().zh(), Look.WRAPPED);
    sheet.text(mark.reason().en(), Look.WRAPPED);
    sheet.dateTime(local(mark.dueAt()));
    sheet.dateTime(local(mark.markedAt()));
    sheet.text(mark.approvedBy());
    sheet.dateTime(local(mark.approvedAt()));
    sheet.text(mark.planNo());
    ANSWER.keySet().forEach(column -> sheet.blank());
    sheet.endRow();
  }

  private static String both(Words words) {
    return words.zh() + "\n" + words.en();
  }

  private static @Nullable LocalDateTime local(@Nullable Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, Zone.CHINA);
  }

  private static void refused(SheetWriter sheet, List<Refused> refused) {
    sheet.widths(30, 21, 50, 54);
    sheet.title("未导出 Refused");
    sheet.note("复核时情况已变化，未导出。 What had changed when it was tested again stays in the house.");
    sheet.heading(List.of("标记号\nMark no.", "备案\nFiling", "原因\nWhy (zh)", "原因\nWhy (en)"), 1);
    for (Refused eachRefused : refused) {
      sheet.text(eachRefused.mark().no());
      sheet.text(Filing.numberOf(eachRefused.mark().filingNo(), eachRefused.mark().orderNo()));
      sheet.text(eachRefused.why().zh(), Look.WRAPPED);
      sheet.text(eachRefused.why().en(), Look.WRAPPED);
      sheet.endRow();
    }
  }

  /** Machine words and what people call them, in order. */
  private static Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("mark_no", "标记号");
    headings.put("kind", "种类");
    headings.put("outcome", "后果");
    headings.put("filing_no", "备案号");
    headings.put("order_no", "订单号");
    headings.put("domain", "域名");
    headings.put("entity_name", "主办单位名称");
    headings.put("reason_zh", "理由");
    headings.put("reason_en", "理由（英）");
    headings.put("due_at", "期限届满");
    headings.put("marked_at", "标记时间");
    headings.put("approved_by", "批准人");
    headings.put("approved_at", "批准时间");
    headings.put("plan_no", "计划");
    return headings;
  }

  private static Map<String, String> answer() {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("result", "结果");
    answer.put("at", "处理时间");
    answer.put("note", "备注");
    return answer;
  }

  private static List<String> cells(Mark mark, Map<String, String> entities) {
    return List.of(
        mark.no(),
        mark.kind().word(),
        mark.outcome().word(),
        mark.filingNo(),
        mark.orderNo(),
        mark.domain(),
        entities.getOrDefault(mark.filingKey(), ""),
        mark.reason().zh(),
        mark.reason().en(),
        moment(mark.dueAt()),
        moment(mark.markedAt()),
        mark.approvedBy() == null ? "" : mark.approvedBy(),
        moment(mark.approvedAt()),
        mark.planNo());
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : OffsetDateTime.ofInstant(at, Zone.CHINA).toString();
  }
}
