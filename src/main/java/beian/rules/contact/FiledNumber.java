package beian.rules.contact;

import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.Mask;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.filing.table.Remembered;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A telephone number a filing names for one of its persons-in-charge.
 *
 * @param line where it is filed
 * @param written as filed
 * @param phone its check as a mobile or landline, whichever it is
 * @param mobile whether it is a person's mobile number
 */
record FiledNumber(Line line, String written, NumberCheck phone, boolean mobile) {
  /** The four places where a filing names telephone numbers. */
  enum Line {
    ENTITY_MOBILE("entity_pic_mobile", true),
    ENTITY_LANDLINE("entity_pic_landline", false),
    SITE_MOBILE("site_pic_mobile", true),
    SITE_LANDLINE("site_pic_landline", false);

    private final String column;
    private final boolean mobile;

    Line(String column, boolean mobile) {
      this.column = column;
      this.mobile = mobile;
    }

    /** By the key of their columns. */
    static Map<String, Line> byColumn() {
      return Stream.of(values()).collect(Collectors.toMap(Line::column, line -> line));
    }

    /** Whether mobile numbers are filed there; else landlines. */
    boolean mobile() {
      return mobile;
    }

    /** The key of its column. */
    String column() {
      return column;
    }

    /** Whose number it is. */
    Person person(Filing filing) {
      return switch (this) {
        case ENTITY_MOBILE, ENTITY_LANDLINE -> filing.entityPerson();
        case SITE_MOBILE, SITE_LANDLINE -> filing.sitePerson();
      };
    }

    private String field(Filing filing) {
      return mobile ? person(filing).mobile() : person(filing).landline();
    }
  }

  private static final List<Remembered<List<FiledNumber>>> FIELDS =
      Stream.of(Line.values()).map(FiledNumber::reading).toList();
  private static final List<Line> ALL = List.of(Line.values());
  private static final List<Line> MOBILES = List.of(Line.ENTITY_MOBILE, Line.SITE_MOBILE);

  private static Remembered<List<FiledNumber>> reading(Line line) {
    return new Remembered<>(
        field ->
            PhoneNumber.each(field).stream()
                .map(written -> of(line, written, PhoneNumber.check(written)))
                .toList());
  }

  private static FiledNumber of(Line line, String written, NumberCheck phone) {
    boolean mobile = phone.valid() && "mobile".equals(phone.facts().get("type"));
    return new FiledNumber(line, written, phone, mobile);
  }

  /** The numbers filed there; a field may hold several. */
  static List<FiledNumber> at(Line line, Filing filing) {
    String field = line.field(filing);
    return field.isEmpty() ? List.of() : FIELDS.get(line.ordinal()).of(field);
  }

  /** Whether the filing tells all its mobiles; what no row says, or two say apart, it does not. */
  static boolean tellsMobiles(Filing filing) {
    return MOBILES.stream().map(Line::column).allMatch(filing::speaksOf);
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
    for (FiledNumber filedNumber : numbers) {
      if (filedNumber.subject().equals(number.subject())) {
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

  /**
   * Whether it is filed as several people's (a landline: several entities'), here or elsewhere, or
   * was since somebody said "another's": a call or a carrier does not say of which of them.
   */
  boolean isShared(Observation said, Facts facts) {
    return facts.peers().holders(subject(), mobile(), said.observedAt()).size() > 1;
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
  Phrase named() {
    return Phrase.joined(List.of(Phrase.word(line.column), Phrase.same(shown())), " ", " ");
  }
}
