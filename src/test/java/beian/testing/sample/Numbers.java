package beian.testing.sample;

/** Fictitious numbers with right check digits: serial 000 was never issued to anybody. */
public final class Numbers {
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] RESIDENT_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private Numbers() {}

  /** An enterprise's unified social credit code. */
  public static String uscc(int number) {
    return uscc("91", number);
  }

  /** A unified social credit code of that authority and category. */
  public static String uscc(String kind, int number) {
    String body = kind + "110108" + organization("%08d".formatted(number)).replace("-", "");
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += USCC.indexOf(body.charAt(i)) * USCC_WEIGHTS[i];
    }
    return body + USCC.charAt((31 - sum % 31) % 31);
  }

  /** An organization code. */
  public static String organization(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(eight.charAt(i), 10) * ORGANIZATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return eight + "-" + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
  }

  /** A resident's identity number of the Haidian district. */
  public static String residentId(int year, int number) {
    return residentId("110108", year, number);
  }

  /** A resident's identity number. */
  public static String residentId(String region, int year, int number) {
    String body = region + year + "%02d%02d".formatted(1 + number % 12, 1 + number % 28) + "000";
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(body.charAt(i), 10) * RESIDENT_WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** The number in Chinese digits: 三四. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (char digit : "%02d".formatted(number).toCharArray()) {
      word.append(DIGITS[digit - '0']);
    }
    return word.toString();
  }
}
