package beian.filing;

import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import java.util.Locale;
import java.util.Set;

/**
 * What a material's column says when it names no file. The one place that knows the words, for
 * whoever reads such a column: people tick, write 有 or 1, or say that the material was handed in.
 */
public enum MaterialWord {
  /** The material is on file. */
  ON_FILE,
  /** There is none. */
  NOT_ON_FILE,
  /** Nothing is said. */
  NOTHING,
  /** It is said that none is needed. */
  NOT_NEEDED,
  /** No word: the names of files. */
  FILES;

  private static final Set<String> YES =
      Set.of(
          "有",
          "是",
          "已",
          "齐",
          "齐全",
          "完整",
          "具备",
          "已具备",
          "已有",
          "存档",
          "在档",
          "已上传",
          "已存档",
          "已归档",
          "已提交",
          "已提供",
          "已收",
          "已收到",
          "已收取",
          "已备",
          "已核验",
          "已审核",
          "已验证",
          "上传",
          "提交",
          "√",
          "✓",
          "✔",
          "☑",
          "✅",
          "y",
          "yes",
          "t",
          "true",
          "1",
          "ok",
          "submitted",
          "uploaded",
          "provided",
          "on file");
  private static final Set<String> NO =
      Set.of(
          "无", "否", "没有", "未", "缺", "缺失", "缺少", "未上传", "未存档", "未提交", "未提供", "未收到", "×", "✗", "✘",
          "x", "n", "no", "none", "f", "false", "0", "missing");
  private static final Set<String> NEEDLESS =
      Set.of("不适用", "无需", "不需要", "无须", "免", "免交", "免提供", "n/a", "na", "not needed");

  private static final Remembered<MaterialWord> WORDS = new Remembered<>(MaterialWord::read);

  /** What a cell of such a column says. */
  public static MaterialWord of(String written) {
    return written.isEmpty() ? NOTHING : WORDS.of(written);
  }

  private static MaterialWord read(String written) {
    String word = Normal.text(written).toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.matches("[-—/]+")) {
      return NOTHING;
    }
    if (YES.contains(word)) {
      return ON_FILE;
    }
    return NO.contains(word) ? NOT_ON_FILE : NEEDLESS.contains(word) ? NOT_NEEDED : FILES;
  }
}
