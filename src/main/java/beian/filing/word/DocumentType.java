package beian.filing.word;

import beian.filing.table.Remembered;
import java.util.Set;

/**
 * What a type of document says of its number and of whose it is, as the table of document types has
 * it on the day of which this thread judges. A type that stands in no row says nothing.
 */
public final class DocumentType {
  private static final Remembered<DocumentType> TYPES = new Remembered<>(DocumentType::read);

  private final boolean named;
  private final Set<String> meanings;

  private DocumentType(boolean named, Set<String> meanings) {
    this.named = named;
    this.meanings = meanings;
  }

  /** The type of that name; the name may say in brackets whose it is: {@code 组织机构代码证(企业)}. */
  public static DocumentType of(String written) {
    return TYPES.of(written);
  }

  private static DocumentType read(String written) {
    int bracket = written.indexOf('(');
    bracket = bracket < 0 ? written.indexOf('（') : bracket;
    String name = bracket < 0 ? written : written.substring(0, bracket);
    return new DocumentType(!name.isEmpty(), WordTables.DOCUMENT_TYPES.heldMeanings(name));
  }

  /** Whether it has a name. */
  public boolean isNamed() {
    return named;
  }

  /** Whether it is a natural person's. */
  public boolean isPersonal() {
    return isOfResidentForm() || meanings.contains("travel-form");
  }

  /** Whether its number has the form of the resident identity card. */
  public boolean isOfResidentForm() {
    return meanings.contains("resident-form");
  }

  /** Whether it is never an individual's; a business licence may be. */
  public boolean isOrganizations() {
    return meanings.contains("organizations-only");
  }

  /** Whether its number is a unified social credit code. */
  public boolean hasUnifiedCode() {
    return meanings.contains("unified-code");
  }

  /** Whether it is a business licence, by its registration number or its unified code. */
  public boolean isBusinessLicence() {
    return meanings.contains("business-licence");
  }

  /** Whether its number is an organization code, alone or inside a unified code. */
  public boolean hasOrganizationCode() {
    return meanings.contains("organization-code");
  }

  /** Whether whoever holds it may well have a telephone number of another region. */
  public boolean isOfOtherRegions() {
    return meanings.contains("of-other-regions");
  }

  /** Whether whoever holds it is in no register of the mainland. */
  public boolean isRegisteredAbroad() {
    return meanings.contains("registered-abroad");
  }
}
