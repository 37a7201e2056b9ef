package beian.evidence.kind;

import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.Row;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.FilingNumber.Suffix;
import beian.filing.number.FilingNumber.Type;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.table.Remembered;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What several kinds are about, and the one way each is written. Whoever stores, gathers or reads
 * evidence writes these subjects through here.
 */
public final class Subjects {
  private static final String ONE_PHONE = "13800000000 | 010-55500000";

  static final EvidenceColumn FILING =
      EvidenceColumn.of("filing_no|备案号|网站备案号|filing number").needed();

  /** Numbers that are nobody's own, or not to be checked here, and numbers all the same. */
  private static final Set<String> NUMBERS_ALL_THE_SAME =
      Set.of(
          "unassigned-prefix",
          "satellite",
          "emergency",
          "foreign",
          "iot",
          "sms-port",
          "short-number",
          "service-400",
          "service-800",
          "service-95",
          "service-96");

  /** Letters, digits, characters and brackets, four digits at least. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?=(?:.*[0-9]){4})[0-9A-Z\\p{IsHan}()〔〕]+");

  /** What a spreadsheet makes of 18 digits, of which it keeps 15. */
  private static final Pattern ROUNDED = Pattern.compile("[0-9]{15}000");

  /** Fewer digits are nobody's number. */
  private static final int PRIVATE_DIGITS = 7;

  private static final Pattern COPY = Pattern.compile("\\((副本)?\\d{1,4}\\)$");

  private static final Remembered<String> DOCUMENTS =
      new Remembered<>(number -> Normal.compact(number).toUpperCase(Locale.ROOT));

  private Subjects() {}

  /** The filed names and the homepage's host, without {@code www.}. */
  static Set<String> sites(Filing filing) {
    Set<String> sites = new LinkedHashSet<>();
    Stream.concat(filing.website().domains().stream(), Stream.of(filing.website().homepageUrl()))
        .map(Subjects::site)
        .filter(site -> !site.isEmpty())
        .forEach(sites::add);
    return sites;
  }

  /** A website by its name or address: the host in lower-case A-labels, without {@code www.}. */
  public static String site(String nameOrUrl) {
    return nameOrUrl.isBlank() ? "" : DomainName.check(nameOrUrl).normalized();
  }

  /** The four filed numbers; a field may hold several. */
  static Set<String> phones(Filing filing) {
    Set<String> phones = new LinkedHashSet<>();
    for (Person person : List.of(filing.entityPerson(), filing.sitePerson())) {
      phones.addAll(phones(person.mobile()));
      phones.addAll(phones(person.landline()));
    }
    return phones;
  }

  /** The numbers a field holds, each in its one form. */
  public static List<String> phones(String field) {
    return PhoneNumber.each(field).stream().map(Subjects::phone).toList();
  }

  /** A phone number in its one form; a wrong one without spaces and odd characters. */
  public static String phone(String number) {
    return PhoneNumber.check(number).normalized();
  }

  /**
   * The number a row is about, in its one form.
   *
   * @throws BadCell when the cell holds none, or several: of which of them something was seen,
   *     nobody knows
   */
  static String phone(Row row, EvidenceColumn column) throws BadCell {
    List<String> numbers = phones(row, column);
    if (numbers.size() > 1) {
      throw badPhone(row, column);
    }
    return numbers.get(0);
  }

  /**
   * The numbers a row names, each in its one form.
   *
   * @throws BadCell when one of them is no number: {@code 1.38E+10}, {@code 138OOOO0000}
   */
  static List<String> phones(Row row, EvidenceColumn column) throws BadCell {
    List<NumberCheck> numbers =
        PhoneNumber.each(row.some(column, ONE_PHONE)).stream().map(PhoneNumber::check).toList();
    boolean all =
        numbers.stream()
            .allMatch(
                number -> number.valid() || NUMBERS_ALL_THE_SAME.contains(number.reason().key()));
    if (numbers.isEmpty() || !all) {
      throw badPhone(row, column);
    }
    return numbers.stream().map(NumberCheck::normalized).toList();
  }

  private static BadCell badPhone(Row row, EvidenceColumn column) throws BadCell {
    String written = row.text(column);
    boolean few = written.chars().filter(Character::isDigit).count() < PRIVATE_DIGITS;
    return row.bad(column, few ? written : Mask.phone(written), ONE_PHONE);
  }

  /**
   * The document number a row is about, in its one form.
   *
   * @throws BadCell when the cell holds none: {@code 9.11E+17}, several, or digits that a
   *     spreadsheet has rounded
   */
  static String document(Row row, EvidenceColumn column, String expected) throws BadCell {
    String written = row.some(column, expected);
    String number = document(written);
    boolean rounded =
        ROUNDED.matcher(number).matches()
            && !UnifiedSocialCreditCode.check(number).valid()
            && !ResidentId.check(number).valid();
    if (rounded || !DOCUMENT.matcher(number).matches()) {
      throw row.bad(column, Mask.document(written), expected);
    }
    return number;
  }

  /** A document number in its one form: no spaces or dashes, capitals. */
  public static String document(String number) {
    return isPlain(number) ? number : DOCUMENTS.of(number);
  }

  /** Whether it is digits and capitals alone, as most numbers are. */
  private static boolean isPlain(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c < '0' || c > '9' && c < 'A' || c > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** A document number without what licences print behind it of which copy they are. */
  public static String withoutCopy(String document) {
    return document.indexOf('(') < 0 ? document : COPY.matcher(document).replaceFirst("");
  }

  /**
   * The filing a row is about: its number, or {@code order:} and the order number.
   *
   * @throws BadCell when it is none, or an entity's, of which nobody knows which website is meant
   */
  static String filing(Row row) throws BadCell {
    String number = row.some(FILING, "京ICP备00000001号-1");
    NumberCheck check = FilingNumber.check(number);
    Optional<FilingNumber> parsed = FilingNumber.parse(number);
    boolean entitys =
        parsed.filter(of -> of.type() == Type.FILING && of.suffix() == Suffix.NONE).isPresent();
    if (entitys || !check.valid() && parsed.isEmpty() && !number.startsWith(Filing.ORDER_KEY)) {
      throw row.bad(FILING, number, "京ICP备00000001号-1");
    }
    return number.startsWith(Filing.ORDER_KEY)
        ? Filing.numberOf("", number.substring(Filing.ORDER_KEY.length()))
        : check.normalized();
  }

  /** Masks what stands behind the first bar. */
  static UnaryOperator<String> behindBar(UnaryOperator<String> masking) {
    return subject -> {
      int behind = subject.indexOf('|') + 1;
      return subject.substring(0, behind) + masking.apply(subject.substring(behind));
    };
  }

  /** The parts of a field that holds several things. */
  static Stream<String> parts(String field) {
    return Stream.of(field.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty());
  }

  static Set<String> some(String subject) {
    return subject.isEmpty() ? Set.of() : Set.of(subject);
  }
}
