package beian.rules.filed;

import beian.filing.Filing;
import beian.filing.column.ColumnSpec;
import beian.filing.number.Normal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that an information change is about, as the sheet lists it: a column by key or heading,
 * with what it was and becomes where that is written (单位性质：个人→企业, 省份由北京变更为上海).
 *
 * @param column the column's key
 * @param from what it was; empty when that is not written
 * @param to what it becomes; empty when that is not written
 */
public record ChangedField(String column, String from, String to) {
  private static final Pattern FROM_TO =
      Pattern.compile("(.+?)(?::|由|从)(.+?)(?:→|->|=>|变更为|改为|变为)(.+)");

  /** What it is about; empty when the text names no column. */
  public static Optional<ChangedField> of(String text) {
    Matcher written = FROM_TO.matcher(Normal.text(text).replace(" ", ""));
    return written.matches()
        ? column(written.group(1))
            .map(column -> new ChangedField(column, written.group(2), written.group(3)))
        : column(text).map(column -> new ChangedField(column, "", ""));
  }

  /** All that name a column. */
  public static List<ChangedField> all(Filing filing) {
    return filing.application().changedFields().stream()
        .flatMap(text -> of(text).stream())
        .toList();
  }

  private static Optional<String> column(String heading) {
    String name = Normal.name(heading);
    return ColumnSpec.all().stream()
        .filter(
            column ->
                column.key().equals(name)
                    || column.zh().stream().anyMatch(zh -> Normal.name(zh).equals(name)))
        .map(ColumnSpec::key)
        .findFirst();
  }
}
