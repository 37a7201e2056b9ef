package beian.filing.word;

import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import java.util.Optional;

/** Whether a domain's owner is a natural person or an organization. */
public enum OwnerType {
  INDIVIDUAL,
  ORGANIZATION,
  UNKNOWN;

  /** By the registrar's word, else by the form of the owner's document number. */
  public static OwnerType of(String word, String documentNumber) {
    Optional<String> meaning = WordTables.OWNER_TYPES.held(word);
    if (meaning.isPresent()) {
      return meaning.get().equals("individual") ? INDIVIDUAL : ORGANIZATION;
    }
    if (!word.isBlank() || documentNumber.isEmpty()) {
      return UNKNOWN;
    }
    return UnifiedSocialCreditCode.check(documentNumber).valid()
        ? ORGANIZATION
        : ResidentId.check(documentNumber).valid() ? INDIVIDUAL : UNKNOWN;
  }
}
