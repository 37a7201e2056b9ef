package beian.filing.number;

import beian.filing.number.FilingNumber.Suffix;
import beian.filing.number.FilingNumber.Type;
import beian.filing.number.table.Province;
import beian.filing.table.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads filing numbers as people write them, alone or within a text. */
final class FilingNumberScanner {
  static final int CENTURY = 2000;
  private static final int FIRST_YEAR = 2005;
  private static final int LAST_YEAR = 2049;
  private static final int MOST_SITE_DIGITS = 5;
  private static final int MOST_SPACED_SITE_DIGITS = 3;
  private static final String[] PLACEHOLDERS = {
    "12345678", "87654321", "01234567", "23456789", "1234567890", "0123456789", "0987654321"
  };
  private static final String NATIONAL = "合字";

  private static final Reason FORMAT =
      new Reason("format", "不是备案号的格式", "it has not the form of a filing number");
  private static final Reason PUBLIC_SECURITY =
      new Reason(
          "public-security",
          "是公安备案号，不是 ICP 备案号",
          "it is a public-security filing number, not an ICP filing number");
  private static final Reason PROVINCE =
      new Reason("province", "缺少省份简称或简称有误", "the province's character is missing or unknown");
  static final Reason YEAR =
      new Reason("implausible-year", "编号中的年份不可能", "the year in the number is impossible");
  private static final Reason SITE =
      new Reason("site-number", "序号应为 1 至 99999", "the number after the dash should be 1 to 99999");
  private static final Reason TRAILING =
      new Reason("trailing", "备案号之后还有其他内容", "something follows the filing number");

  /**
   * What was read.
   *
   * @param alias the character wrongly written for the province's; empty when it was right
   */
  record Scan(String text, Optional<FilingNumber> number, Reason problem, String alias) {}

  private static final Remembered<Scan> SCANS = new Remembered<>(FilingNumberScanner::readWhole);

  private final String text;
  private int at;
  private @Nullable FilingNumber number;
  private Reason problem = FORMAT;
  private String alias = "";

  private FilingNumberScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Reads a value that should be one number. */
  static Scan whole(String value) {
    return SCANS.of(value);
  }

  private static Scan readWhole(String value) {
    String text = Normal.number(value).replace(" ", "");
    if (text.isEmpty()) {
      return new Scan(text, Optional.empty(), Reason.EMPTY, "");
    }
    if (text.contains("公网安备") || text.contains("公網安備")) {
      return new Scan(text, Optional.empty(), PUBLIC_SECURITY, "");
    }
    int start = -1;
    for (int mark = firstMark(text, 0); mark >= 0 && start < 0; mark = firstMark(text, mark + 1)) {
      start = provinceBefore(text, mark);
    }
    if (start < 0 || !isLabel(text, start)) {
      return new Scan(text, Optional.empty(), firstMark(text, 0) < 0 ? FORMAT : PROVINCE, "");
    }
    FilingNumberScanner scanner = new FilingNumberScanner(text, start);
    scanner.read();
    boolean trailing = scanner.number != null && scanner.at < text.length();
    return new Scan(
        text,
        trailing ? Optional.empty() : Optional.ofNullable(scanner.number),
        trailing ? TRAILING : scanner.problem,
        scanner.alias);
  }

  /** Reads every right number in a text. */
  static List<FilingNumber> all(String page) {
    List<FilingNumber> found = new ArrayList<>();
    for (String line : page.lines().toList()) {
      String text = Normal.number(line);
      for (int mark = firstMark(text, 0); mark >= 0; mark = firstMark(text, mark + 1)) {
        int start = provinceBefore(text, mark);
        if (start >= 0) {
          FilingNumberScanner scanner = new FilingNumberScanner(text, start);
          scanner.read();
          if (scanner.number != null) {
            found.add(scanner.number);
          }
        }
      }
    }
    return found;
  }

  /** Where the next {@code ICP} or licence class stands, or -1. */
  private static int firstMark(String text, int from) {
    for (int i = from; i + 3 <= text.length(); i++) {
      if (text.regionMatches(true, i, "ICP", 0, 3) || isLicenceClass(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code B2-}, {@code A2.B1.B2-} and the like, behind a province, 合字 or nothing. */
  private static boolean isLicenceClass(String text, int i) {
    int before = i > 1 && text.charAt(i - 1) == '.' && isClass(text, i - 3) ? i - 2 : i - 1;
    boolean behindWord =
        i > 0 && text.charAt(before) < 0x7F && Character.isLetterOrDigit(text.charAt(before));
    int end = classesEnd(text, i);
    return end > i && end < text.length() && text.charAt(end) == '-' && !behindWord;
  }

  /** Where the licence classes that begin there end; that place itself when none begins. */
  private static int classesEnd(String text, int from) {
    int end = from;
    while (isClass(text, end)) {
      end += 2;
      if (end >= text.length() || text.charAt(end) != '.' || !isClass(text, end + 1)) {
        return end;
      }
      end++;
    }
    return from;
  }

  private static boolean isClass(String text, int i) {
    return i >= 0
        && i + 1 < text.length()
        && "ABab".indexOf(text.charAt(i)) >= 0
        && (text.charAt(i + 1) == '1' || text.charAt(i + 1) == '2');
  }

  /** Where the number begins whose mark is there, or -1 when it lacks a province it needs. */
  private static int provinceBefore(String text, int mark) {
    int before = mark - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    if (before >= 0 && Province.ofCharacter(text.charAt(before)).isPresent()) {
      return before;
    }
    if (!isLicenceClass(text, mark)) {
      return -1;
    }
    return before >= 1 && text.startsWith(NATIONAL, before - 1) ? before - 1 : mark;
  }

  /** Whether what stands before the number is nothing or ends as a label does. */
  private static boolean isLabel(String text, int start) {
    return start == 0 || ":号號".indexOf(text.charAt(start - 1)) >= 0 || text.charAt(0) == '(';
  }

  private void read() {
    String province = province();
    skipSpaces();
    if (isLicenceClass(text, at)) {
      valueAdded(province);
      return;
    }
    at += 3;
    skipSpaces();
    boolean licence = accept("证證");
    if (!licence && !accept("备備")) {
      return;
    }
    accept("案");
    accept("号號");
    skipSpaces();
    accept(":");
    skipSpaces();
    accept("第");
    skipSpaces();
    String serial = digits();
    problem = licence ? licenceProblem(serial) : filingProblem(serial);
    if (problem != FORMAT) {
      return;
    }
    skipSpacesBefore("号號");
    accept("号號");
    suffix(licence ? Type.ICP_LICENCE : Type.FILING, province, serial);
  }

  private String province() {
    if (text.startsWith(NATIONAL, at)) {
      at += NATIONAL.length();
      return NATIONAL;
    }
    Optional<Province> province = Province.ofCharacter(text.charAt(at));
    if (province.isEmpty()) {
      return "";
    }
    String right = province.get().abbreviation();
    if (right.charAt(0) != text.charAt(at)) {
      alias = text.substring(at, at + 1);
    }
    at++;
    return right;
  }

  private void valueAdded(String province) {
    int end = classesEnd(text, at);
    String kind = text.substring(at, end).toUpperCase(Locale.ROOT);
    at = end + 1;
    String digits = digits();
    if (digits.length() != 8) {
      problem = Reason.length(digits.length(), "8");
      return;
    }
    problem = isPlaceholder(digits) ? Digits.PLACEHOLDER : FORMAT;
    if (problem == FORMAT) {
      accept("号號");
      suffix(Type.VALUE_ADDED_LICENCE, province, kind + "-" + digits);
    }
  }

  private static Reason licenceProblem(String serial) {
    return serial.length() < 6 || serial.length() > 8
        ? Reason.length(serial.length(), "6")
        : Digits.allAlike(serial) ? Digits.PLACEHOLDER : FORMAT;
  }

  /** What is wrong with the digits; {@link #FORMAT} when nothing is. */
  private static Reason filingProblem(String serial) {
    if (serial.length() != 8 && serial.length() != 10) {
      return Reason.length(serial.length(), "8/10", "（备案号的数字）", " (the digits of the number)");
    }
    if (isPlaceholder(serial)) {
      return Digits.PLACEHOLDER;
    }
    int year =
        serial.length() == 8 ? CENTURY + Digits.number(serial, 0, 2) : Digits.number(serial, 0, 4);
    boolean fictitious = year == CENTURY || year == 0;
    boolean plausible = year >= FIRST_YEAR && year <= LAST_YEAR;
    return fictitious || plausible && !isYearToCome(serial) ? FORMAT : YEAR;
  }

  /**
   * Eight digits that begin with a year of ten: {@code 20991234} is no 991,234th filing of 2020,
   * since no province has ever given half as many in a year.
   */
  private static boolean isYearToCome(String serial) {
    return serial.length() == 8
        && serial.startsWith("20")
        && Digits.number(serial, 0, 4) > LAST_YEAR;
  }

  private static boolean isPlaceholder(String digits) {
    if (Digits.allAlike(digits)) {
      return true;
    }
    for (String placeholder : PLACEHOLDERS) {
      if (placeholder.equals(digits)) {
        return true;
      }
    }
    return false;
  }

  /** Reads {@code -1}, {@code -1A}, or nothing, and completes the number. */
  private void suffix(Type type, String province, String serial) {
    int back = at;
    skipSpaces();
    boolean spaced = at > back;
    boolean dash = false;
    while (at < text.length() && text.charAt(at) == '-') {
      dash = true;
      at++;
    }
    int afterDash = at;
    skipSpaces();
    spaced |= at > afterDash;
    String site = dash ? digits() : "";
    if (site.isEmpty() || spaced && site.length() > MOST_SPACED_SITE_DIGITS) {
      at = back;
      number = new FilingNumber(type, province, serial, OptionalInt.empty(), Suffix.NONE);
      return;
    }
    int n = site.length() > MOST_SITE_DIGITS ? 0 : Digits.number(site, 0, site.length());
    if (n == 0) {
      problem = SITE;
      return;
    }
    Suffix suffix = letter();
    accept("号號");
    number = new FilingNumber(type, province, serial, OptionalInt.of(n), suffix);
  }

  private Suffix letter() {
    char c = at < text.length() ? Character.toUpperCase(text.charAt(at)) : 0;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    boolean alone = !(next < 0x7F && Character.isLetterOrDigit(next));
    if (!alone || c != 'A' && c != 'X') {
      return Suffix.WEBSITE;
    }
    at++;
    return c == 'A' ? Suffix.APP : Suffix.MINI_PROGRAM;
  }

  private String digits() {
    int from = at;
    while (at < text.length() && Digits.is(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean accept(String anyOf) {
    if (at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** Skips spaces only when one of these characters follows them. */
  private void skipSpacesBefore(String anyOf) {
    int back = at;
    skipSpaces();
    if (at == text.length() || anyOf.indexOf(text.charAt(at)) < 0) {
      at = back;
    }
  }
}
