package beian.rectification.enforcement.handover;

import beian.filing.number.Normal;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.KeyedColumns;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The console's answer as a table: {@code mark_no}, {@code result} (done, refused, undone), {@code
 * at}, {@code note}; CSV or workbook. A row without a result is not answered yet. What it says of
 * {@code filing_no}, {@code order_no}, {@code domain} and {@code plan_no} is kept, so that a sheet
 * of other marks, or one of which a single column was sorted, is found out. Every sheet is read; of
 * a sheet that is none, and of a row of which two columns of one meaning say different things, is
 * told.
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
  private static final Set<String> NEEDED = Set.of("mark_no", "result");
  private static final String ANSWERED = "mark_no, result";
  private static final String ONE_COLUMN = "mark_no × 1, result × 1, at × 1";

  private AnswerFile() {}

  /**
   * What a file says.
   *
   * @param answers the rows that can be used
   * @param problems of those that cannot
   */
  public record Read(List<ConsoleAnswer> answers, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param now the moment it is read; answers from after it are none
   * @throws ProblemException SHT-001 … SHT-004 when it is no table, REC-026 when it has no heading
   */
  public static Read read(Path path, Instant now) {
    AnswersSoFar soFar =
        new AnswersSoFar(now, new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    boolean any = false;
    try (SheetFile file = SheetFile.open(path)) {
      for (SheetInfo sheet : file.sheets()) {
        String place = path.getFileName() + (any ? "!" + sheet.name() : "");
        try (RowCursor rows = file.rows(sheet.index())) {
          Optional<KeyedColumns> columns =
              KeyedColumns.find(rows, AnswerFile::meaning, keys -> keys.containsAll(NEEDED));
          if (columns.isPresent() && !sheet.hidden()) {
            soFar.rows(place, rows, columns.get());
            any = true;
          } else if (isLeftOut(file, sheet, columns.isPresent())) {
            soFar.refuse(path.getFileName() + "!" + sheet.name(), "", ANSWERED);
          }
        }
      }
    }
    if (!any) {
      throw new ProblemException(
          new Problem(RectificationError.BAD_ANSWER, path.getFileName().toString(), "", ANSWERED));
    }
    return soFar.agreeing();
  }

  /** Whether a sheet that is not read may hold answers. */
  private static boolean isLeftOut(SheetFile file, SheetInfo sheet, boolean headings) {
    if (sheet.hidden() || sheet.name().equals(ExportFiles.REFUSED)) {
      return headings;
    }
    try (RowCursor rows = file.rows(sheet.index())) {
      return rows.next() != null;
    }
  }

  /** A heading of ours stands in two lines: Chinese and the key. */
  private static Optional<String> meaning(String heading) {
    List<String> lines = heading.lines().map(Normal::name).toList();
    return COLUMNS.entrySet().stream()
        .filter(column -> lines.stream().anyMatch(column.getValue()::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * What was read so far.
   *
   * @param now the moment it is read
   * @param answers the rows that can be used
   * @param problems of those that cannot
   * @param doubtful the marks of rows that say two things
   */
  private record AnswersSoFar(
      Instant now, List<ConsoleAnswer> answers, List<Problem> problems, Set<String> doubtful) {
    void refuse(String place, String found, String expected) {
      problems.add(new Problem(RectificationError.BAD_ANSWER, place, found, expected));
    }

    void rows(String file, RowCursor rows, KeyedColumns columns) {
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        String place = file + ":" + row.number();
        Optional<String> differing = differing(row, columns);
        if (differing.isPresent()) {
          doubtful.add(text(row, columns, "mark_no"));
          refuse(place, differing.get(), ONE_COLUMN);
        } else if (isAnswered(row, columns)) {
          answer(place, row, columns);
        }
      }
    }

    private void answer(String place, SheetRow row, KeyedColumns columns) {
      String word = text(row, columns, "result");
      ConsoleAnswer.Result result = ConsoleAnswer.Result.of(word).orElse(null);
      if (result == null) {
        refuse(place, word, "done | refused | undone");
        return;
      }
      try {
        String no = text(row, columns, "mark_no");
        Instant at = moment(text(row, columns, "at"), place, now);
        String note = text(row, columns, "note");
        answers.add(new ConsoleAnswer(no, result, at, note, names(row, columns), place));
      } catch (ProblemException e) {
        problems.add(e.problem());
      }
    }

    /** Of a mark of which two rows say different things none is taken. */
    Read agreeing() {
      Map<String, List<ConsoleAnswer.Result>> results =
          answers.stream()
              .collect(
                  Collectors.groupingBy(
                      ConsoleAnswer::markNo,
                      TreeMap::new,
                      Collectors.mapping(
                          ConsoleAnswer::result,
                          Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
      results.values().removeIf(said -> said.size() == 1);
      results.forEach((no, said) -> refuse(no, unlike(said), "done | refused | undone"));
      return new Read(
          answers.stream()
              .filter(answer -> !results.containsKey(answer.markNo()))
              .filter(answer -> !doubtful.contains(answer.markNo()))
              .toList(),
          problems);
    }
  }

  private static boolean isAnswered(SheetRow row, KeyedColumns columns) {
    return NEEDED.stream().noneMatch(key -> text(row, columns, key).isEmpty());
  }

  private static String unlike(List<ConsoleAnswer.Result> said) {
    return said.stream()
        .map(ConsoleAnswer.Result::word)
        .sorted()
        .collect(Collectors.joining(" ≠ "));
  }

  private static Optional<String> differing(SheetRow row, KeyedColumns columns) {
    return columns.keys().stream().flatMap(key -> columns.differing(row, key).stream()).findFirst();
  }

  private static List<String> names(SheetRow row, KeyedColumns columns) {
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

  private static String text(SheetRow row, KeyedColumns columns, String key) {
    return Normal.text(columns.cell(row, key).text());
  }
}
