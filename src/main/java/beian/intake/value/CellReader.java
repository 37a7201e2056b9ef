package beian.intake.value;

import beian.filing.MaterialWord;
import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.intake.IntakeError;
import beian.intake.value.ParsedCell.NotUnderstood;
import beian.intake.value.ParsedCell.Understood;
import beian.platform.log.Masked;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a cell as a value of its column. Names of people, organizations and websites are kept as
 * they stand, since an inspection may turn on a bracket; numbers, addresses and codes are written
 * in one way. What is wrong but understood is a value like any other.
 */
public final class CellReader {
  private static final Set<String> NONE = Set.of("无", "暂无", "没有", "none", "未知");
  private static final Set<String> YES =
      Set.of(
          "是", "y", "yes", "true", "t", "1", "有", "√", "✓", "✔", "对", "已", "已认证", "已实名", "已验证",
          "已实名认证", "通过", "已通过", "需要");
  private static final Set<String> NO =
      Set.of(
          "否", "n", "no", "false", "f", "0", "无", "×", "✗", "x", "错", "未", "没有", "未认证", "未实名",
          "未验证", "未实名认证", "未通过", "不是", "不需要");

  /** How the keys of columns end that say until when something holds. */
  private static final String EXPIRY = "_expiry";

  private static final Pattern NO_DAY =
      Pattern.compile("0000[-/.]0?0[-/.]0?0(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?");

  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");

  /** What a number is called, in front of it. */
  private static final Pattern LABEL = Pattern.compile("^\\p{IsHan}{2,12}:(?=[0-9A-Z-]+$)");

  private CellReader() {}

  /** Of a material it is said in such a way that none is needed. */
  private static boolean saysNothing(ColumnSpec column, String text) {
    return Cell.saysNothing(text)
        && !(column.type() == ColumnType.FILE && MaterialWord.of(text) == MaterialWord.NOT_NEEDED);
  }

  /**
   * What a cell says.
   *
   * @param unit yuan to one unit of a money column, 1 or 10,000 and the like
   */
  public static ParsedCell read(ColumnSpec column, Cell cell, long unit) {
    String text = cell.text();
    if (cell.isEmpty() || saysNothing(column, text.strip()) || isFoundNothing(column, cell)) {
      return ParsedCell.ABSENT;
    }
    if (cell.kind() == CellKind.STRUCK) {
      return new NotUnderstood(IntakeError.STRUCK_THROUGH, text, "");
    }
    if (cell.isError()) {
      return new NotUnderstood(IntakeError.ERROR_VALUE, text, "");
    }
    if (column.type().javaType() == String.class && losesDigits(column, cell)) {
      return digitsLost(column, cell);
    }
    return switch (column.type()) {
      case TEXT -> column.key().equals("entity_region") ? code(column, text) : plain(text);
      case FILE -> plain(text);
      case CODE -> code(column, text);
      case CODE_OR_NAME ->
          ParsedCell.text(
              column.key().equals("province")
                  ? PlaceNames.province(text)
                  : PlaceNames.division(text));
      case DOCUMENT_NUMBER ->
          ParsedCell.text(
              LABEL
                  .matcher(Normal.number(text).replace(" ", "").toUpperCase(Locale.ROOT))
                  .replaceFirst(""));
      case PSB_NUMBER, FILING_NUMBER, URL -> ParsedCell.text(Normal.text(text));
      case PHONE -> ParsedCell.text(PhoneText.numbers(text));
      case EMAIL -> ParsedCell.text(EmailText.addresses(text));
      case LIST, CODE_LIST -> list(ListText.texts(text, string -> word(column, string)));
      case DOMAIN_LIST -> list(ListText.domains(text));
      case IP_LIST -> list(ListText.addresses(text));
      default -> exact(column, cell, unit);
    };
  }

  /** Whether it is a look-up of an empty cell, which gives 0 where no 0 can stand. */
  private static boolean isFoundNothing(ColumnSpec column, Cell cell) {
    return cell.mayHaveFoundNothing()
        && switch (column.type()) {
          case TEXT,
              FILE,
              CODE,
              CODE_OR_NAME,
              CODE_LIST,
              LIST,
              DOCUMENT_NUMBER,
              PHONE,
              EMAIL,
              URL,
              DATE,
              DATE_TIME,
              YES_NO ->
              true;
          default -> false;
        };
  }

  /** Columns of which a cell is a date, a number or yes or no, or nothing that can be kept. */
  private static ParsedCell exact(ColumnSpec column, Cell cell, long unit) {
    String text = cell.text();
    boolean none = NONE.contains(Normal.text(text)) || isNoDay(column, text);
    if (none && column.type() != ColumnType.YES_NO) {
      return ParsedCell.ABSENT;
    }
    return switch (column.type()) {
      case DATE ->
          orFault(
              column.key().endsWith(EXPIRY) ? DateText.end(cell) : DateText.day(cell),
              Object::toString,
              IntakeError.NOT_A_DATE,
              text,
              "2026-01-31");
      case DATE_TIME ->
          orFault(
              DateText.instant(cell),
              DateText::written,
              IntakeError.NOT_A_DATE,
              text,
              "2026-01-31 10:00");
      case YES_NO -> yesNo(text);
      case INTEGER ->
          orFault(NumberText.count(text), Object::toString, IntakeError.NOT_A_NUMBER, text, "12");
      case MONEY ->
          orFault(
              NumberText.money(text, unit),
              yuan -> yuan.stripTrailingZeros().toPlainString(),
              IntakeError.NOT_A_NUMBER,
              text,
              "1000000 元 (CNY)");
      default -> throw new IllegalArgumentException(column.type().name());
    };
  }

  /** Databases write a day nobody knows as zeros. */
  private static boolean isNoDay(ColumnSpec column, String text) {
    return (column.type() == ColumnType.DATE || column.type() == ColumnType.DATE_TIME)
        && NO_DAY.matcher(text.strip()).matches();
  }

  private static <T> ParsedCell orFault(
      Optional<T> value,
      Function<T, String> written,
      IntakeError fault,
      String text,
      String expected) {
    return value
        .<ParsedCell>map(v -> new Understood(v, written.apply(v)))
        .orElseGet(() -> new NotUnderstood(fault, shortened(text), expected));
  }

  private static ParsedCell yesNo(String text) {
    String word = Normal.text(text).toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      boolean yes = YES.contains(word);
      return new Understood(yes, yes ? "是" : "否");
    }
    return new NotUnderstood(IntakeError.NOT_YES_NO, shortened(text), "是 / 否");
  }

  private static ParsedCell code(ColumnSpec column, String text) {
    return ParsedCell.text(word(column, text));
  }

  private static String word(ColumnSpec column, String text) {
    return Codes.word(column.key(), text).orElseGet(() -> Normal.text(text));
  }

  private static ParsedCell list(List<String> values) {
    return values.isEmpty() ? ParsedCell.ABSENT : new Understood(values, String.join(";", values));
  }

  /** Without what cannot be seen; line breaks inside stay. */
  private static ParsedCell plain(String text) {
    String seen = text.codePoints().allMatch(CellReader::isSeen) ? text : seen(text);
    int from = 0;
    int to = seen.length();
    while (from < to && isSpace(seen.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(seen.charAt(to - 1))) {
      to--;
    }
    // an apostrophe tells a sheet that this is no formula
    boolean guarded =
        to - from > 1 && seen.charAt(from) == '\'' && "=+-@".indexOf(seen.charAt(from + 1)) >= 0;
    return ParsedCell.text(seen.substring(guarded ? from + 1 : from, to));
  }

  private static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().filter(CellReader::isSeen).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isSeen(int c) {
    return c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean losesDigits(ColumnSpec column, Cell cell) {
    if (cell.losesDigits()) {
      return true;
    }
    boolean identifier =
        switch (column.type()) {
          case DOCUMENT_NUMBER, PHONE, PSB_NUMBER -> true;
          default -> column.key().endsWith("_no") || column.key().endsWith("_id");
        };
    return identifier && EXPONENT.matcher(cell.text().strip()).matches();
  }

  private static ParsedCell digitsLost(ColumnSpec column, Cell cell) {
    String text = cell.text().strip();
    int digits = cell.kind() == CellKind.NUMBER ? digits(cell.number()) : exponentDigits(text);
    int left = Math.min(15, significant(text));
    String shown = column.type() == ColumnType.PHONE ? Mask.phone(text) : Mask.document(text);
    return new NotUnderstood(
        IntakeError.DIGITS_LOST,
        shown + " (" + left + "/" + digits + ")",
        digits + " characters as text");
  }

  private static int digits(double number) {
    return (int) Math.floor(Math.log10(Math.abs(number))) + 1;
  }

  private static int exponentDigits(String text) {
    int e = text.toLowerCase(Locale.ROOT).indexOf('e');
    return e < 0 ? text.length() : Integer.parseInt(text.substring(e + 1).replace("+", "")) + 1;
  }

  private static int significant(String text) {
    int e = text.toLowerCase(Locale.ROOT).indexOf('e');
    return (int)
        text.substring(0, e < 0 ? text.length() : e).chars().filter(Character::isDigit).count();
  }

  private static String shortened(String text) {
    String line = Masked.text(Normal.text(text));
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
