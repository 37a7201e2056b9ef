package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registry;
import beian.evidence.kind.Subjects;
import beian.filing.number.HolderNumber;
import beian.filing.number.NumberCheck;
import beian.filing.number.NumberChecks;
import beian.filing.number.NumberKind;
import beian.filing.number.Reason;
import beian.filing.number.RegistrationNumber;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.DocumentType;
import beian.inspection.Facts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document's number: how it is written, what its form must be, what the registry says of it.
 *
 * @param written as filed
 * @param normal as it is compared: without spaces and dashes, upper case, half-width
 */
record DocumentNumber(String written, String normal) {
  /**
   * Letters and digits, as many as numbers have, and none of them in place of others; ciphers and
   * words have too many of them or no digits in a row.
   */
  private static final Pattern PLAIN = Pattern.compile("(?!.*XX)(?=.*[0-9]{4})[0-9A-Z]{9,22}");

  /** Where characters were left out, or stand for others. */
  private static final Pattern GAP =
      Pattern.compile("[0-9A-Za-z](?:[\\s\u3000]{2,}|[-_.·]{2,}|…)[0-9A-Za-z]");

  private static final Pattern BETWEEN = Pattern.compile("[\\s\u3000:：№_/-]+");

  private static final int UNIFIED_CODE = 18;
  private static final int ORGANIZATION_CODE = 9;
  private static final int REGISTRATION = 15;
  private static final int OLD_REGISTRATION = 13;

  /** Of what is written; licences print which copy they are behind the number: {@code (1-1)}. */
  static DocumentNumber of(String written) {
    String normal = Subjects.withoutCopy(Subjects.document(written));
    return new DocumentNumber(written, normal);
  }

  /** Whether it is long enough to be somebody's, and shown whole. */
  boolean namesSomebody() {
    return HolderNumber.identifies(normal);
  }

  /**
   * Whether the cell may hold less than the number, or more: characters that are not shown, words,
   * several numbers, its last digits, a letter typed for a digit. That is how the sheet was written
   * and says nothing of the number; only of what is right as it stands nothing has to be asked.
   *
   * @param check its check; empty when it has none
   */
  boolean unclear(Optional<NumberCheck> check) {
    return check
        .map(numberCheck -> !numberCheck.valid() && (typed(numberCheck) || !shown()))
        .orElseGet(() -> HolderNumber.hides(normal) || !hasDigits());
  }

  private static boolean typed(NumberCheck wrong) {
    return wrong.reason().key().equals(Reason.LOOK_ALIKE);
  }

  private boolean shown() {
    return PLAIN.matcher(normal).matches()
        && !GAP.matcher(written.strip()).find()
        && !holdsAnother();
  }

  /** Whether a valid number stands in it beside something else: which copy, the former number. */
  private boolean holdsAnother() {
    if (normal.length() > UNIFIED_CODE
        && (isNumber(normal.substring(0, UNIFIED_CODE))
            || isNumber(normal.substring(normal.length() - UNIFIED_CODE)))) {
      return true;
    }
    for (String part : BETWEEN.split(written.strip())) {
      String number = Subjects.document(part);
      if (number.length() < normal.length() && isNumber(number)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String part) {
    return switch (part.length()) {
      case UNIFIED_CODE ->
          UnifiedSocialCreditCode.check(part).valid() || ResidentId.check(part).valid();
      case REGISTRATION -> RegistrationNumber.check(part).valid();
      default -> false;
    };
  }

  private boolean hasDigits() {
    for (int i = 0; i < normal.length(); i++) {
      if (normal.charAt(i) >= '0' && normal.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether that organization code is the one inside this unified social credit code. */
  boolean holds(DocumentNumber code) {
    return normal.length() == UNIFIED_CODE
        && code.normal.length() == ORGANIZATION_CODE
        && normal.startsWith(code.normal, UNIFIED_CODE - 1 - ORGANIZATION_CODE);
  }

  boolean absent() {
    return normal.isEmpty();
  }

  /** Its check as a number of that document type; empty when such numbers have no fixed form. */
  Optional<NumberCheck> check(String docType) {
    return kind(docType).map(kind -> NumberChecks.check(kind, normal));
  }

  /**
   * As it is compared with other forms: an identity number of 15 digits in its form of 18, a permit
   * without the count of its issues.
   *
   * @param check the number's check; empty when it has none
   */
  String longForm(Optional<NumberCheck> check) {
    return check.map(numberCheck -> numberCheck.facts().get("upgraded")).orElseGet(this::holder);
  }

  /** What stays of it when the document is issued again, so that two issues are one holder's. */
  String holder() {
    return TravelDocument.holder(normal);
  }

  /** What the registry says of the entity with this number. */
  Sight registered(Facts facts) {
    return facts.evidence().sight(Registry.KIND, normal);
  }

  /**
   * Three-in-one licences carry the unified code, older ones the registration number; certificates
   * of the other organizations carry the unified code since 2015 and before it numbers of no fixed
   * form, so only those of 18 characters are checked.
   */
  private Optional<NumberKind> kind(String docType) {
    DocumentType type = DocumentType.of(docType);
    if (type.isPersonal()) {
      return Optional.of(
          type.isOfResidentForm() ? NumberKind.RESIDENT_ID : NumberKind.TRAVEL_DOCUMENT);
    }
    int length = normal.length();
    if (type.isBusinessLicence()) {
      return Optional.of(
          length == OLD_REGISTRATION || length == REGISTRATION || normal.contains("字第")
              ? NumberKind.REGISTRATION_NUMBER
              : NumberKind.USCC);
    }
    if (type.hasOrganizationCode()) {
      return Optional.of(length == UNIFIED_CODE ? NumberKind.USCC : NumberKind.ORGANIZATION_CODE);
    }
    boolean unified = length == UNIFIED_CODE && startsLikeUnifiedCode();
    return type.hasUnifiedCode() || type.isNamed() && unified
        ? Optional.of(NumberKind.USCC)
        : Optional.empty();
  }

  private boolean startsLikeUnifiedCode() {
    for (int i = 2; i < 8; i++) {
      if (normal.charAt(i) < '0' || normal.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
