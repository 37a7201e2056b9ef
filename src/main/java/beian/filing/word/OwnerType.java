package beian.filing.word;

import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;

/** Whether a domain's owner is a natural person or an organization. */
public enum OwnerType {
  INDIVIDUAL,
  ORGANIZATION,
  UNKNOWN;

  /** By the registrar's word, else by the form of the owner's document number. */
  public static OwnerType of(String word, String documentNumber) {
    List<DatedTable.Row> entries = WordTables.OWNER_TYPES.of(word, LocalDate.MAX);
    if (!entries.isEmpty()) {
      return entries.get(0).meaning().equals("individual") ? INDIVIDUAL : ORGANIZATION;
    }
    if (!word.isBlank() || documentNumber.isEmpty()) {
      return UNKNOWN;
    }
    return UnifiedSocialCreditCode.check(documentNumber).valid()
        ? ORGANIZATION
        : ResidentId.check(documentNumber).valid() ? INDIVIDUAL : UNKNOWN;
  }
}
