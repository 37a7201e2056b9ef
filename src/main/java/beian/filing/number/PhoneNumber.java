package beian.filing.number;

import beian.filing.table.Remembered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone number at which a person in mainland China can be reached: mobile or landline. */
public final class PhoneNumber {
  private static final Pattern EXTENSION = Pattern.compile("^(\\d+-\\d+)-\\d+$");
  private static final Pattern SEMICOLON = Pattern.compile("[;；]");
  private static final Pattern BETWEEN = Pattern.compile("[,，、/／|｜\\\\。\\s和或及]+");

  private static final Pattern AMONG_WORDS =
      Pattern.compile(
          "(?<![0-9])((?:(?:\\+|00)?86[- ]?)?1[0-9]{2}[- ]?[0-9]{4}[- ]?[0-9]{4}"
              + "|0[0-9]{2,3}[-— ]?[0-9]{7,8})(?![0-9])");

  private static final Pattern RANGE = Pattern.compile("\\s*[~～至到]\\s*[0-9]{1,8}");
  private static final Pattern SHORT_LANDLINE = Pattern.compile("[2-9][0-9]{3}-?[0-9]{3,4}");
  private static final Pattern BEHIND_AREA_CODE =
      Pattern.compile("(?<![0-9])(0[0-9]{2,3})\\s*[;；]\\s*(?=[2-9][0-9]{6,7}(?![0-9]))");

  private static final Pattern AREA_CODE =
      Pattern.compile("^\\(?0[0-9]{2,3}\\)?[- ]?(?=[2-9][0-9]{6})");

  private static final Remembered<NumberCheck> CHECKS = new Remembered<>(PhoneNumber::readCheck);
  private static final Remembered<List<String>> FIELDS = new Remembered<>(PhoneNumber::readField);

  private PhoneNumber() {}

  /**
   * Checks a value as whichever it is; the fact {@code type} (mobile, landline) says which, the
   * others are those of {@link MobileNumber} and {@link LandlineNumber}. Numbers of machines and
   * services are wrong, with their own reasons: iot, sms-port, service-400, service-800,
   * service-95, service-96, short-number.
   */
  public static NumberCheck check(String value) {
    return CHECKS.of(value);
  }

  private static NumberCheck readCheck(String value) {
    Dialled dialled = Dialled.parse(value);
    Reason problem = dialled.problem();
    if (problem == null) {
      if (dialled.isMobileShaped() && dialled.digits().length() > 6) {
        return MobileNumber.judge(NumberKind.PHONE, value, dialled);
      }
      problem = ServiceNumber.of(dialled);
    }
    if (problem != null) {
      return NumberCheck.wrong(NumberKind.PHONE, value, dialled.text(), problem);
    }
    NumberCheck landline = LandlineNumber.judge(NumberKind.PHONE, value, dialled);
    boolean meantMobile = dialled.digits().length() == 11 && dialled.digits().charAt(0) == '1';
    return landline.valid() || !meantMobile
        ? landline
        : NumberCheck.wrong(
            NumberKind.PHONE, value, dialled.text(), MobileNumber.notMobile(dialled));
  }

  /**
   * The numbers a field holds, as written: separated by semicolons, or by whatever else people put
   * between two of them when each part is a number by itself.
   */
  public static List<String> each(String field) {
    return FIELDS.of(field);
  }

  private static List<String> readField(String field) {
    if (field.indexOf(';') < 0 && field.indexOf('；') < 0) {
      String written = field.strip();
      return written.isEmpty() ? List.of() : List.copyOf(apart(written));
    }
    List<String> numbers = new ArrayList<>(1);
    for (String part : SEMICOLON.split(BEHIND_AREA_CODE.matcher(field).replaceAll("$1-"))) {
      String written = part.strip();
      if (!written.isEmpty()) {
        apart(written).forEach(number -> numbers.add(withAreaCode(number, numbers)));
      }
    }
    return List.copyOf(numbers);
  }

  /**
   * Whether a cell that is no number holds a valid one and remarks beside it, as {@code
   * 13800000000（微信同号）}: the sheet's fault, and not the number's.
   */
  public static boolean isAmongWords(String written) {
    Matcher number = AMONG_WORDS.matcher(written);
    if (check(written).valid() || !number.find() || !check(number.group(1)).valid()) {
      return false;
    }
    String rest = written.substring(0, number.start()) + written.substring(number.end());
    if (number.start() == 0 && RANGE.matcher(rest).matches()) {
      return true; // 010-55503012~15: several lines of one exchange
    }
    return rest.replaceFirst("^\\.0+$", "").chars().noneMatch(Character::isDigit);
  }

  /** A second landline in a cell is of the same place as the first when it names none. */
  private static String withAreaCode(String number, List<String> before) {
    if (before.isEmpty() || !SHORT_LANDLINE.matcher(number).matches()) {
      return number;
    }
    Matcher area = AREA_CODE.matcher(before.get(before.size() - 1));
    String whole = area.find() ? area.group() + number : number;
    return check(whole).valid() ? whole : number;
  }

  /**
   * The number a switchboard has: a landline without its extension, any other number as it is.
   *
   * @param normal in its one form
   */
  public static String ofBoard(String normal) {
    return EXTENSION.matcher(normal).replaceFirst("$1");
  }

  private static List<String> apart(String written) {
    if (!check(written).reason().key().equals("several-numbers")) {
      return List.of(written);
    }
    List<String> parts =
        Arrays.stream(BETWEEN.split(written))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    return parts.stream().allMatch(part -> check(part).valid()) ? parts : List.of(written);
  }
}
