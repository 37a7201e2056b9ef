package beian.inspection.card;

import beian.filing.column.ColumnSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people call the columns of the filing sheet: the usual heading of each. */
public final class UsualHeadings {
  private static final Map<String, Words> ALL =
      ColumnSpec.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  ColumnSpec::key, column -> new Words(column.zh().get(0), column.en().get(0))));

  private UsualHeadings() {}

  /** The heading of the column of that key. */
  public static Words of(String column) {
    return Objects.requireNonNull(ALL.get(column), column);
  }

  /** Those of several, for a sentence that puts quotation marks around the whole in Chinese. */
  static Words of(List<String> columns) {
    List<Words> headings = columns.stream().map(UsualHeadings::of).toList();
    return new Words(
        headings.stream().map(Words::zh).collect(Collectors.joining("”“")),
        headings.stream().map(Words::en).collect(Collectors.joining(" or ")));
  }
}
