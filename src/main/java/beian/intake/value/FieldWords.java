package beian.intake.value;

import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.word.WithoutEnd;
import beian.inspection.card.Words;
import java.util.Locale;

/** What people read of a field that is kept as a code, as yes or no, or as a day without end. */
public final class FieldWords {
  private FieldWords() {}

  /**
   * The words of a value.
   *
   * @param value as it is kept, in text
   */
  public static Words of(ColumnSpec column, String value) {
    if (column.type() == ColumnType.YES_NO) {
      return value.equals("true") ? new Words("是", "yes") : new Words("否", "no");
    }
    if (value.equals(WithoutEnd.DAY.toString())) {
      return new Words("长期", "without end");
    }
    return Codes.chinese(column.key(), value)
        .map(zh -> new Words(zh, value.toLowerCase(Locale.ROOT).replace('_', ' ')))
        .orElse(Words.same(value));
  }
}
