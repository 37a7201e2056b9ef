package beian.evidence.kind;

import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.Row;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.PhoneNumber;
import beian.filing.table.Remembered;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What several kinds are about, and the one way each is written. Whoever stores, gathers or reads
 * evidence writes these subjects through here.
 */
public final class Subjects {
  static final EvidenceColumn FILING =
      EvidenceColumn.of("filing_no|备案号|网站备案号|filing number").needed();

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

  /** A document number in its one form: no spaces or dashes, capitals. */
  public static String document(String number) {
    return DOCUMENTS.of(number);
  }

  /** A document number without what licences print behind it of which copy they are. */
  public static String withoutCopy(String document) {
    return COPY.matcher(document).replaceFirst("");
  }

  /** The filing a row is about: its number, or {@code order:} and the order number. */
  static String filing(Row row) throws BadCell {
    String number = row.some(FILING, "京ICP备00000001号-1");
    NumberCheck check = FilingNumber.check(number);
    if (!check.valid()
        && FilingNumber.parse(number).isEmpty()
        && !number.startsWith(Filing.ORDER_KEY)) {
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
