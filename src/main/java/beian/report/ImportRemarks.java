package beian.report;

import beian.inspection.card.Words;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What senders should know of their files, in words: the first of each kind, the gravest first. */
final class ImportRemarks {
  private static final int MOST_OF_A_KIND = 3;

  /** In the order in which they are told. */
  private static final Map<IntakeError, Words> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        IntakeError.FILES_DISAGREE,
        new Words(
            "同次导入的文件互相矛盾，字段按未填报处理", "files of one import disagree, the fields count as not said"));
    KINDS.put(
        IntakeError.TOOK_BACK,
        new Words(
            "较旧的表改回了较新的表所载内容，涉及备案数", "older sheets took back what newer ones had said, filings"));
    KINDS.put(IntakeError.CLEARED, new Words("清空了已有内容", "values were cleared"));
    KINDS.put(
        IntakeError.SHEET_LEFT_OUT, new Words("没有表头的工作表，未读取", "sheets without headings, not read"));
    KINDS.put(IntakeError.SHEET_HIDDEN, new Words("隐藏的工作表，未读取", "hidden sheets, not read"));
    KINDS.put(IntakeError.UNKNOWN_COLUMN, new Words("不认识的列", "unknown headings"));
    KINDS.put(IntakeError.PASSWORD_COLUMN, new Words("密码列，未读取", "password columns, not read"));
    KINDS.put(IntakeError.RENUMBERED, new Words("换了备案号", "another number"));
    KINDS.put(IntakeError.PERHAPS_RENUMBERED, new Words("可能换了备案号", "perhaps another number"));
    KINDS.put(
        IntakeError.NOT_IN_FULL, new Words("全量文件中没有的备案数", "filings a full list did not have"));
    KINDS.put(
        IntakeError.EMPTY_COLUMNS,
        new Words("整列为空的列，视为未提供", "columns that are empty throughout, taken as not there"));
    KINDS.put(IntakeError.TOTAL_ROW, new Words("合计行，未导入", "total rows, left out"));
    KINDS.put(IntakeError.FOOTNOTE, new Words("表下附注，未导入", "remarks below the table, left out"));
  }

  private ImportRemarks() {}

  static Words of(List<Note> notes) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    KINDS.forEach(
        (code, kind) -> {
          List<Note> some = notes.stream().filter(note -> note.code() == code).toList();
          if (!some.isEmpty()) {
            zh.add(kind.zh() + "：" + named(some, "、", Words::zh));
            en.add(kind.en() + ": " + named(some, ", ", Words::en));
          }
        });
    return new Words(String.join("；", zh), String.join("; ", en));
  }

  private static String named(List<Note> some, String between, Function<Words, String> language) {
    List<String> named = new ArrayList<>();
    for (Note note : some.subList(0, Math.min(MOST_OF_A_KIND, some.size()))) {
      String found = language.apply(note.shown());
      named.add(note.place() + (found.isEmpty() ? "" : " " + found));
    }
    int more = some.size() - named.size();
    return String.join(between, named) + (more > 0 ? between + "… +" + more : "");
  }
}
