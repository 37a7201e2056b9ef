package beian.rules.entity;

import beian.evidence.Subjects;
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
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.card.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of one filing that cannot all be true: the owner's own, or those the sheet's sender writes
 * (numbers the administration gave, days of approval and registration), which no owner can change.
 */
final class Contradictions {
  /**
   * One of them.
   *
   * @param fault the opinion: {@code contradictory} for the owner, {@code sheet} for the sender
   * @param about the columns and values that do not agree
   * @param clause in words
   */
  record Contradiction(String fault, String about, Words clause) {
    /** The first of the columns. */
    String column() {
      return about.substring(0, about.indexOf('|'));
    }
  }

  /** The ministry's kinds of entities; of another word nobody knows which documents go with it. */
  private static final Set<String> KINDS =
      Set.of(
          Filing.INDIVIDUAL,
          "国防机构",
          "政府机关",
          "事业单位",
          "企业",
          "社会团体",
          "民办非企业单位",
          "基金会",
          "律师执业机构",
          "群众性团体组织",
          "司法鉴定机构",
          "宗教团体",
          "医疗机构",
          "公证机构",
          "集体经济",
          "仲裁机构");

  private static final String OWNERS = "contradictory";
  private static final String SHEETS = "sheet";

  private final Filing filing;
  private final LocalDate today;
  private final List<Contradiction> found = new ArrayList<>(0);

  private Contradictions(Filing filing, LocalDate today) {
    this.filing = filing;
    this.today = today;
  }

  /** All of them, each as a clause. */
  static List<Contradiction> of(Filing filing, LocalDate today) {
    Contradictions contradictions = new Contradictions(filing, today);
    contradictions.filingNumber();
    contradictions.entityKind();
    contradictions.identityNumber(
        "entity_pic_doc_no", "主体负责人", "the entity's person-in-charge", filing.entityPerson());
    contradictions.identityNumber(
        "site_pic_doc_no", "网站负责人", "the website's person-in-charge", filing.sitePerson());
    contradictions.birthDate();
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
          "备案号 " + written + " 无效，" + number.reason().zh(),
          "the filing number " + written + " is not valid, " + number.reason().en());
      return;
    }
    String entityPart = number.facts().getOrDefault("entity_part", "");
    String entity = filing.entityFilingNo();
    if (!entity.isEmpty() && !entity.equals(entityPart) && !entityPart(entity).equals(entityPart)) {
      add(
          SHEETS,
          "entity_filing_no|" + written + "|" + entity,
          "备案号 " + written + " 与主体备案号 " + entity + " 不属于同一主体",
          "filing number "
              + written
              + " and entity filing number "
              + entity
              + " are of two entities");
    }
    String province = number.facts().getOrDefault("province", "");
    String filed = filing.province();
    if (!province.isEmpty()
        && isName(filed)
        && !Normal.name(filed).startsWith(Normal.name(province))) {
      add(
          SHEETS,
          "province|" + written + "|" + filed,
          "备案号 " + written + " 属于" + province + "，省份填写为" + filed,
          "filing number " + written + " is of " + province + ", the filed province is " + filed);
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
    if (entity.docType().isEmpty() || !KINDS.contains(entity.type())) {
      return;
    }
    boolean wrong =
        filing.individual()
            ? DocumentNumber.isOrganizations(entity.docType())
            : DocumentNumber.isPersonal(entity.docType());
    if (wrong) {
      add(
          OWNERS,
          "entity_doc_type|" + entity.type() + "|" + entity.docType(),
          "单位性质为" + entity.type() + "，证件类型却是" + entity.docType(),
          "the entity kind is " + entity.type() + ", but the document type is " + entity.docType());
    }
  }

  private void identityNumber(String column, String zh, String en, Person person) {
    NumberCheck number = identity(person);
    if (number != null && !number.valid()) {
      String masked = Mask.document(number.normalized());
      add(
          OWNERS,
          column + "|" + number.normalized(),
          zh + "证件号码 " + masked + " 无效，" + number.reason().zh(),
          "the document number " + masked + " of " + en + " is not valid, " + number.reason().en());
    }
  }

  private void birthDate() {
    LocalDate filed = filing.entity().personBirthDate();
    NumberCheck number = identity(filing.entityPerson());
    String told = number == null ? null : number.facts().get("birth_date");
    if (filed != null && told != null && number.valid() && !filed.toString().equals(told)) {
      add(
          OWNERS,
          "entity_pic_birth_date|" + number.normalized() + "|" + filed,
          "主体负责人出生日期填写为 " + filed + "，与其身份证号码中的出生日期不符",
          "the filed birth date of the entity's person-in-charge, "
              + filed
              + ", is not the one in the identity number");
    }
  }

  private @Nullable NumberCheck identity(Person person) {
    DocumentNumber number = DocumentNumber.of(person.docNo());
    return number.absent() || number.masked() || !DocumentNumber.isOfResidentForm(person.docType())
        ? null
        : ResidentId.check(person.docNo(), today);
  }

  /**
   * An individual's filing has one natural person: the entity is its own person-in-charge. With a
   * business licence the entity's name is that of the business. A passport gets another number when
   * it is renewed.
   */
  private void individual() {
    if (!filing.individual() || !DocumentNumber.isPersonal(filing.entity().docType())) {
      return;
    }
    String entity = filing.entity().name();
    String person = filing.entityPerson().name();
    if (EntityName.compare(entity, person) == Likeness.DIFFERENT) {
      add(
          OWNERS,
          "entity_pic_name|" + EntityName.key(entity) + "|" + EntityName.key(person),
          "个人主体的姓名与主体负责人姓名不同",
          "the individual's name is not that of the person-in-charge");
    }
    DocumentNumber own = DocumentNumber.of(filing.entity().docNo());
    DocumentNumber other = DocumentNumber.of(filing.entityPerson().docNo());
    boolean comparable =
        filing.entity().docType().equals(filing.entityPerson().docType())
            && DocumentNumber.isOfResidentForm(filing.entity().docType())
            && !own.absent()
            && !own.masked()
            && !other.absent()
            && !other.masked();
    if (comparable && !longForm(own).equals(longForm(other))) {
      add(
          OWNERS,
          "entity_pic_doc_no|" + own.normal() + "|" + other.normal(),
          "个人主体的证件号码 "
              + Mask.document(own.normal())
              + " 与主体负责人证件号码 "
              + Mask.document(other.normal())
              + " 不同",
          "the individual's document number "
              + Mask.document(own.normal())
              + " is not that of the person-in-charge, "
              + Mask.document(other.normal()));
    }
  }

  private static String longForm(DocumentNumber number) {
    return number.longForm(Optional.of(ResidentId.check(number.written())));
  }

  private void dates() {
    LocalDate approved = filing.approvedAt();
    if (approved != null && approved.isAfter(today)) {
      add(
          SHEETS,
          "approved_at|" + approved,
          "审核通过时间 " + approved + " 晚于核查当日",
          "approved on " + approved + ", which is yet to come");
    }
    int year =
        FilingNumber.parse(filing.filingNo())
            .map(FilingNumber::year)
            .orElse(OptionalInt.empty())
            .orElse(0);
    if (year > today.getYear()) {
      add(
          SHEETS,
          "filing_no|" + filing.filingNo(),
          "备案号 " + filing.filingNo() + " 中的年份 " + year + " 尚未到来",
          "the filing number " + filing.filingNo() + " is of the year " + year + ", yet to come");
    }
    LocalDate registered = filing.domain().registeredAt();
    LocalDate expires = filing.domain().expiry();
    // Of several domains the two days may be of two.
    boolean ofOne = Subjects.registeredDomains(filing).size() <= 1;
    if (ofOne && registered != null && expires != null && expires.isBefore(registered)) {
      add(
          SHEETS,
          "domain_expiry|" + registered + "|" + expires,
          "域名到期时间 " + expires + " 早于注册时间 " + registered,
          "the domain expires on " + expires + " before it was registered on " + registered);
    }
  }

  private void add(String fault, String about, String zh, String en) {
    found.add(new Contradiction(fault, about, new Words(zh, en)));
  }
}
