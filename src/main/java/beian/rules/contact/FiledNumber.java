package beian.rules.contact;

import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A telephone number a filing names for one of its persons-in-charge.
 *
 * @param line where it is filed
 * @param written as filed
 * @param phone its check as a mobile or landline, whichever it is
 */
record FiledNumber(Line line, String written, NumberCheck phone) {
  /** The four places where a filing names telephone numbers. */
  enum Line {
    ENTITY_MOBILE("主体负责人手机号码", "mobile of the entity's person-in-charge", true),
    ENTITY_LANDLINE("主体负责人办公电话", "landline of the entity's person-in-charge", false),
    SITE_MOBILE("网站负责人手机号码", "mobile of the website's person-in-charge", true),
    SITE_LANDLINE("网站负责人办公电话", "landline of the website's person-in-charge", false);

    private final Words words;
    private final boolean mobile;

    Line(String zh, String en, boolean mobile) {
      this.words = new Words(zh, en);
      this.mobile = mobile;
    }

    /** Whether mobile numbers are filed there; else landlines. */
    boolean mobile() {
      return mobile;
    }

    private String field(Filing filing) {
      return switch (this) {
        case ENTITY_MOBILE -> filing.entityPerson().mobile();
        case ENTITY_LANDLINE -> filing.entityPerson().landline();
        case SITE_MOBILE -> filing.sitePerson().mobile();
        case SITE_LANDLINE -> filing.sitePerson().landline();
      };
    }
  }

  private static final List<Line> ALL = List.of(Line.values());
  private static final List<Line> MOBILES = List.of(Line.ENTITY_MOBILE, Line.SITE_MOBILE);

  /** The numbers filed there; a field may hold several, separated by semicolons. */
  static List<FiledNumber> at(Line line, Filing filing) {
    List<FiledNumber> numbers = new ArrayList<>(1);
    String field = line.field(filing);
    int from = 0;
    for (int i = 0; i <= field.length(); i++) {
      if (i == field.length() || field.charAt(i) == ';' || field.charAt(i) == '；') {
        String written = field.substring(from, i).strip();
        if (!written.isEmpty()) {
          numbers.add(new FiledNumber(line, written, PhoneNumber.check(written)));
        }
        from = i + 1;
      }
    }
    return numbers;
  }

  /** Every number of the filing once, at the first place it is filed. */
  static List<FiledNumber> all(Filing filing) {
    return once(filing, ALL);
  }

  /** Every valid mobile of the filing once, filed as a mobile. */
  static List<FiledNumber> mobiles(Filing filing) {
    return once(filing, MOBILES).stream().filter(FiledNumber::mobile).toList();
  }

  private static List<FiledNumber> once(Filing filing, List<Line> lines) {
    List<FiledNumber> once = new ArrayList<>(4);
    for (Line line : lines) {
      for (FiledNumber number : at(line, filing)) {
        if (!contains(once, number)) {
          once.add(number);
        }
      }
    }
    return once;
  }

  private static boolean contains(List<FiledNumber> numbers, FiledNumber number) {
    for (FiledNumber one : numbers) {
      if (one.subject().equals(number.subject())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person can be called at it. */
  boolean valid() {
    return phone.valid();
  }

  /** Whether it is a mobile in form, but in no segment the table knows; new ones are opened. */
  boolean ofUnknownSegment() {
    return phone.reason().key().equals("unassigned-prefix");
  }

  /** Whether it is a person's mobile number. */
  boolean mobile() {
    return phone.valid() && "mobile".equals(phone.facts().get("type"));
  }

  /** How evidence names it. */
  String subject() {
    return phone.normalized();
  }

  /** As its owner recognises it: {@code 138****0000}. */
  String shown() {
    return Mask.phone(written);
  }

  /** Where it is filed and the number as its owner recognises it. */
  Words named() {
    return new Words(line.words.zh() + " " + shown(), line.words.en() + " " + shown());
  }
}
