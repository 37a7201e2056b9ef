package beian.rectification.enforcement.handover;

import beian.filing.number.Normal;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import beian.platform.time.AsOf;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The console's answer as a table: {@code mark_no}, {@code result} (done, refused, undone), {@code
 * at}, {@code note}; CSV or workbook. A row without a result is not answered yet. What it says of
 * {@code filing_no}, {@code order_no}, {@code domain} and {@code plan_no} is kept, so that a sheet
 * of other marks, or one of which a single column was sorted, is found out.
 */
public final class AnswerFile {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "mark_no", List.of("mark_no", "markno", "标记号", "标记"),
          "result", List.of("result", "结果", "处理结果"),
          "at", List.of("at", "时间", "处理时间", "完成时间"),
          "note", List.of("note", "备注", "说明"),
          "filing_no", List.of("filing_no", "filingno", "备案号"),
          "order_no", List.of("order_no", "orderno", "订单号"),
          "domain", List.of("domain", "域名"),
          "plan_no", List.of("plan_no", "planno", "计划"));
  private static final int HEADING_ROWS = 30;

  private AnswerFile() {}

  /**
   * What a file says.
   *
   * @param answers the rows that can be used
   * @param problems of those that cannot
   */
  public record Read(List<Answer> answers, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param now the moment it is read; answers from after it are none
   * @throws ProblemException SHT-001 … SHT-004 when it is no table, REC-026 when it has no heading
   */
  public static Read read(Path path, Instant now) {
    List<Answer> answers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (SheetFile file = SheetFile.open(path)) {
      for (SheetInfo sheet : file.sheets()) {
        try (RowCursor rows = file.rows(sheet.index())) {
          Map<String, Integer> columns = headings(rows);
          if (columns.containsKey("mark_no") && columns.containsKey("result")) {
            rows(path, rows, columns, now, answers, problems);
            return agreeing(answers, problems);
          }
        }
      }
    }
    throw new ProblemException(
        new Problem(
            RectificationError.BAD_ANSWER, path.getFileName().toString(), "", "mark_no, result"));
  }

  /** Of a mark of which two rows say different things none is taken. */
  private static Read agreeing(List<Answer> answers, List<Problem> problems) {
    Map<String, List<Answer.Result>> results =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    Answer::markNo,
                    TreeMap::new,
                    Collectors.mapping(
                        Answer::result,
                        Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
    results.values().removeIf(said -> said.size() == 1);
    results.forEach(
        (no, said) ->
            problems.add(
                new Problem(
                    RectificationError.BAD_ANSWER,
                    no,
                    said.stream()
                        .map(Answer.Result::word)
                        .sorted()
                        .collect(Collectors.joining(" ≠ ")),
                    "done | refused | undone")));
    return new Read(
        answers.stream().filter(answer -> !results.containsKey(answer.markNo())).toList(),
        problems);
  }

  private static Map<String, Integer> headings(RowCursor rows) {
    for (int i = 0; i < HEADING_ROWS; i++) {
      SheetRow row = rows.next();
      if (row == null) {
        return Map.of();
      }
      Map<String, Integer> columns = new HashMap<>();
      for (int c = 0; c < row.cells().size(); c++) {
        String heading = row.cell(c).text();
        int column = c;
        COLUMNS.forEach(
            (key, names) -> {
              // A heading of ours stands in two lines: Chinese and the key.
              if (heading.lines().map(Normal::name).anyMatch(names::contains)) {
                columns.putIfAbsent(key, column);
              }
            });
      }
      if (columns.containsKey("mark_no")) {
        return columns;
      }
    }
    return Map.of();
  }

  private static void rows(
      Path path,
      RowCursor rows,
      Map<String, Integer> columns,
      Instant now,
      List<Answer> answers,
      List<Problem> problems) {
    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
      String no = text(row, columns, "mark_no");
      String word = text(row, columns, "result");
      if (no.isEmpty() || word.isEmpty()) {
        continue;
      }
      String place = path.getFileName() + ":" + row.number();
      Answer.Result result = Answer.Result.of(word).orElse(null);
      if (result == null) {
        problems.add(
            new Problem(RectificationError.BAD_ANSWER, place, word, "done | refused | undone"));
        continue;
      }
      try {
        Instant at = moment(text(row, columns, "at"), place, now);
        answers.add(new Answer(no, result, at, text(row, columns, "note"), names(row, columns)));
      } catch (ProblemException e) {
        problems.add(e.problem());
      }
    }
  }

  private static List<String> names(SheetRow row, Map<String, Integer> columns) {
    return Stream.of("filing_no", "order_no", "domain", "plan_no")
        .map(column -> text(row, columns, column))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A day is its end, and today is now. */
  private static Instant moment(String text, String place, Instant now) {
    if (text.isEmpty()) {
      return now;
    }
    Instant at = AsOf.parse(text.replace('/', '-'), place);
    if (!at.isAfter(now)) {
      return at;
    }
    if (text.length() == 10 && Zone.dayOf(at).equals(Zone.dayOf(now))) {
      return now;
    }
    throw new ProblemException(
        new Problem(RectificationError.BAD_ANSWER, place, text, "<= " + Zone.dayOf(now)));
  }

  private static String text(SheetRow row, Map<String, Integer> columns, String key) {
    Integer column = columns.get(key);
    return column == null ? "" : Normal.text(row.cell(column).text());
  }
}
