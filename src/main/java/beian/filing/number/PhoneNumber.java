package beian.filing.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A telephone number at which a person in mainland China can be reached: mobile or landline. */
public final class PhoneNumber {
  private static final Pattern SEMICOLON = Pattern.compile("[;；]");
  private static final Pattern BETWEEN = Pattern.compile("[,，、/／|｜\\\\。\\s和或及]+");

  private PhoneNumber() {}

  /**
   * Checks a value as whichever it is; the fact {@code type} (mobile, landline) says which, the
   * others are those of {@link MobileNumber} and {@link LandlineNumber}. Numbers of machines and
   * services are wrong, with their own reasons: iot, sms-port, service-400, service-800,
   * service-95, service-96, short-number.
   */
  public static NumberCheck check(String value) {
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
    List<String> numbers = new ArrayList<>(1);
    for (String part : SEMICOLON.split(field)) {
      String written = part.strip();
      if (!written.isEmpty()) {
        numbers.addAll(apart(written));
      }
    }
    return numbers;
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
