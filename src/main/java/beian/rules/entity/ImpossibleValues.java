package beian.rules.entity;

import beian.evidence.kind.Registration;
import beian.filing.Entity;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.FilingNumber;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.filing.number.ResidentId;
import beian.filing.table.Remembered;
import beian.filing.word.DocumentType;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import beian.rules.filed.EntityKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of one filing that cannot all be true: the owner's own, or those the sheet's sender writes
 * (numbers the administration gave, days of approval and registration), which no owner can change.
 */
final class ImpossibleValues {
  /**
   * One of them.
   *
   * @param fault the opinion: {@code contradictory} for the owner, {@code sheet} for the sender
   * @param about the columns and values that do not agree
   * @param clause in words
   * @param beside the other columns that may be the wrong ones
   */
  record Contradiction(String fault, String about, Phrase clause, List<String> beside) {
    /** The columns, any of which may be put right. */
    List<String> columns() {
      return Stream.concat(Stream.of(about.substring(0, about.indexOf('|'))), beside.stream())
          .toList();
    }
  }

  private static final Remembered<LocalDate> DAYS = new Remembered<>(LocalDate::parse);

  private static final String OWNERS = "contradictory";
  private static final String SHEETS = "sheet";

  private final Filing filing;
  private final Facts facts;
  private final List<Contradiction> found = new ArrayList<>(0);

  private ImpossibleValues(Filing filing, Facts facts) {
    this.filing = filing;
    this.facts = facts;
  }

  /** All of them, each as a clause. */
  static List<Contradiction> of(Filing filing, Facts facts) {
    ImpossibleValues contradictions = new ImpossibleValues(filing, facts);
    contradictions.filingNumber();
    contradictions.entityKind();
    NumberCheck identity = contradictions.identity(filing.entityPerson());
    contradictions.identityNumber("entity_pic_doc_no", identity);
    contradictions.identityNumber("site_pic_doc_no", contradictions.identity(filing.sitePerson()));
    contradictions.birthDate(identity);
    contradictions.individual();
    contradictions.dates();
    return contradictions.found;
  }

  private void filingNumber() {
    String written = filing.filingNo();
    if (written.isEmpty()) {
      return;
    }
    NumberCheck number = NumberChecks.check(NumberKind.FILING_NUMBER, written);
    if (!number.valid()) {
      add(
          SHEETS,
          "filing_no|" + written,
          Phrase.word("bad-filing-number")
              .with("number", written)
              .with("reason", Phrase.of(number.reason().zh(), number.reason().en())));
      return;
    }
    String entityPart = number.facts().getOrDefault("entity_part", "");
    String entity = filing.entityFilingNo();
    if (!entity.isEmpty() && !entity.equals(entityPart) && !entityPart(entity).equals(entityPart)) {
      add(
          SHEETS,
          "entity_filing_no|" + written + "|" + entity,
          Phrase.word("two-entities").with("number", written).with("entity", entity));
    }
    String province = number.facts().getOrDefault("province", "");
    String filed = filing.province();
    if (!province.isEmpty()
        && isName(filed)
        && !Normal.name(filed).startsWith(Normal.name(province))) {
      add(
          SHEETS,
          "province|" + written + "|" + filed,
          Phrase.word("another-province")
              .with("number", written)
              .with("province", province)
              .with("filed", filed));
    }
  }

  /** Not a code or a one-character abbreviation. */
  private static boolean isName(String province) {
    return province.length() > 1 && Character.isIdeographic(province.charAt(0));
  }

  private static String entityPart(String number) {
    return NumberChecks.check(NumberKind.FILING_NUMBER, number)
        .facts()
        .getOrDefault("entity_part", "");
  }

  private void entityKind() {
    Entity entity = filing.entity();
    if (entity.docType().isEmpty()
        || !EntityKind.hasKnownDocuments(filing)
        || filing.isTradersOwn()) {
      return;
    }
    boolean wrong =
        filing.individual()
            ? DocumentType.of(entity.docType()).isOrganizations()
            : DocumentType.of(entity.docType()).isPersonal();
    if (wrong) {
      add(
          OWNERS,
          "entity_doc_type|" + entity.type() + "|" + entity.docType(),
          Phrase.word("kind-and-document")
              .with("kind", entity.type())
              .with("document", entity.docType()),
          "entity_type");
    }
  }

  private void identityNumber(String column, @Nullable NumberCheck number) {
    if (number != null && !number.valid()) {
      add(
          OWNERS,
          column + "|" + number.normalized(),
          Phrase.word("bad-" + column.replace('_', '-'))
              .with("number", Mask.document(number.normalized()))
              .with("reason", Phrase.of(number.reason().zh(), number.reason().en())),
          column.replace("doc_no", "doc_type"));
    }
  }

  private void birthDate(@Nullable NumberCheck number) {
    LocalDate filed = filing.entity().personBirthDate();
    String told = number == null ? null : number.facts().get("birth_date");
    if (filed != null
        && number != null
        && told != null
        && number.valid()
        && !filed.toString().equals(told)) {
      add(
          OWNERS,
          "entity_pic_birth_date|" + number.normalized() + "|" + filed,
          Phrase.word("birth-date").with("filed", filed.toString()),
          "entity_pic_doc_no",
          "entity_pic_doc_type");
    }
  }

  private @Nullable NumberCheck identity(Person person) {
    DocumentNumber number = DocumentNumber.of(person.docNo());
    return number.absent()
            || number.unclear(number.check(person.docType()))
            || !DocumentType.of(person.docType()).isOfResidentForm()
        ? null
        : checked(person.docNo());
  }

  /** As of today; asked so that only a birth to come depends on the day. */
  private NumberCheck checked(String number) {
    NumberCheck check = ResidentId.check(number);
    String birth = check.facts().get("birth_date");
    if (birth == null) {
      return check;
    }
    LocalDate day = DAYS.of(birth);
    return facts.reached(day) ? check : ResidentId.check(number, day.minusDays(1));
  }

  /**
   * An individual's filing has one natural person: the entity is its own person-in-charge. With a
   * business licence the entity's name is that of the business. A passport gets another number when
   * it is renewed.
   */
  private void individual() {
    if (!filing.individual() || !DocumentType.of(filing.entity().docType()).isPersonal()) {
      return;
    }
    String entity = filing.entity().name();
    String person = filing.entityPerson().name();
    if (EntityName.compare(entity, person) == Likeness.DIFFERENT
        && !EntityName.mayBeOnePersons(entity, person)) {
      add(
          OWNERS,
          "entity_pic_name|" + EntityName.key(entity) + "|" + EntityName.key(person),
          Phrase.word("two-names"),
          "entity_name");
    }
    DocumentNumber own = DocumentNumber.of(filing.entity().docNo());
    DocumentNumber other = DocumentNumber.of(filing.entityPerson().docNo());
    boolean comparable =
        filing.entity().docType().equals(filing.entityPerson().docType())
            && DocumentType.of(filing.entity().docType()).isOfResidentForm()
            && !own.absent()
            && !own.unclear(own.check(filing.entity().docType()))
            && !other.absent()
            && !other.unclear(other.check(filing.entityPerson().docType()))
            && isOfLetters(own) == isOfLetters(other);
    if (comparable && !longForm(own).equals(longForm(other))) {
      add(
          OWNERS,
          "entity_pic_doc_no|" + own.normal() + "|" + other.normal(),
          Phrase.word("two-numbers")
              .with("own", Mask.document(own.normal()))
              .with("other", Mask.document(other.normal())),
          "entity_doc_no",
          "entity_doc_type",
          "entity_pic_doc_type");
    }
  }

  /** A foreigner's residence card had letters before 2023, and another number since. */
  private static boolean isOfLetters(DocumentNumber number) {
    return !number.normal().isEmpty() && Character.isLetter(number.normal().charAt(0));
  }

  private static String longForm(DocumentNumber number) {
    return number.longForm(Optional.of(ResidentId.check(number.written())));
  }

  private void dates() {
    LocalDate approved = filing.approvedAt();
    if (approved != null && !facts.reached(approved)) {
      add(
          SHEETS,
          "approved_at|" + approved,
          Phrase.word("approved-later").with("day", approved.toString()));
    }
    int year =
        FilingNumber.parse(filing.filingNo())
            .map(FilingNumber::year)
            .orElse(OptionalInt.empty())
            .orElse(0);
    if (year > 0 && !facts.reached(LocalDate.of(year, 1, 1))) {
      add(
          SHEETS,
          "filing_no|" + filing.filingNo(),
          Phrase.word("year-to-come")
              .with("number", filing.filingNo())
              .with("year", Integer.toString(year)));
    }
    LocalDate registered = filing.domain().registeredAt();
    LocalDate expires = filing.domain().expiry();
    // Of several domains the two days may be of two.
    boolean ofOne = Registration.KIND.subjects(filing).size() <= 1;
    if (ofOne && registered != null && expires != null && expires.isBefore(registered)) {
      add(
          SHEETS,
          "domain_expiry|" + registered + "|" + expires,
          Phrase.word("expires-before")
              .with("expires", expires.toString())
              .with("registered", registered.toString()));
    }
  }

  private void add(String fault, String about, Phrase clause, String... beside) {
    found.add(new Contradiction(fault, about, clause, List.of(beside)));
  }
}
