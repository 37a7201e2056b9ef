package beian.app.bench;

import beian.filing.number.table.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Document numbers with right check digits that belong to nobody: a resident's serial number 000
 * was never issued. Every number below ten million has one of its own.
 */
final class Fictitious {
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] RESIDENT_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
  private static final String DIGITS = "零一二三四五六七八九";

  private final List<String> counties = new ArrayList<>();

  Fictitious() {
    for (int code = 110101; code < 660000; code++) {
      String text = Integer.toString(code);
      if (!text.endsWith("00")
          && Region.of(text).filter(region -> region.last() == 999999).isPresent()) {
        counties.add(text);
      }
    }
  }

  /** An enterprise's unified social credit code. */
  String creditCode(int number) {
    String body = "91110108" + organization("%08d".formatted(number));
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += USCC.indexOf(body.charAt(i)) * USCC_WEIGHTS[i];
    }
    return body + USCC.charAt((31 - sum % 31) % 31);
  }

  private static String organization(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(eight.charAt(i), 10) * ORGANIZATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return eight + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
  }

  /** A resident's identity number. */
  String residentId(int number) {
    LocalDate birth = OLDEST.plusDays(number / counties.size());
    String body =
        counties.get(number % counties.size())
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "000";
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(body.charAt(i), 10) * RESIDENT_WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** The number in Chinese digits, for names: 一零三四. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      word.append(DIGITS.charAt(digit - '0'));
    }
    return word.toString();
  }
}
