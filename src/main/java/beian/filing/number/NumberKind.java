package beian.filing.number;

import java.util.Arrays;
import java.util.Optional;

/** The numbers that can be checked by their form. */
public enum NumberKind {
  /** Unified social credit code, 18 characters. */
  USCC("uscc"),
  /** Resident identity number, 18 or 15 digits, and the cards that share its form. */
  RESIDENT_ID("id"),
  /** Organization code, 8 + 1 characters. */
  ORGANIZATION_CODE("org-code"),
  /** Business registration number, 15 digits. */
  REGISTRATION_NUMBER("registration"),
  /** Mobile number of a person. */
  MOBILE("mobile"),
  /** Landline with area code. */
  LANDLINE("landline"),
  /** Mobile or landline. */
  PHONE("phone"),
  /** Number of a filing. */
  FILING_NUMBER("filing-number"),
  /** Domain name. */
  DOMAIN("domain"),
  /** Travel permit, passport or officer's card; their form only. */
  TRAVEL_DOCUMENT("travel-document");

  private final String word;

  NumberKind(String word) {
    this.word = word;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The kind with that word. */
  public static Optional<NumberKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findAny();
  }
}
