package beian.rules.access;

import beian.filing.Filing;
import beian.filing.word.TransferWord;

/** How far a filing transfer to this provider has come. */
enum TransferStatus {
  /** The administration has approved it. */
  COMPLETED,
  /**
   * The provider has approved it, the administration not yet; the website may be reached (FAQ,
   * Website Accessibility, line 1138). Whatever comes after that approval says so too.
   */
  PRELIMINARY,
  /** It has not been approved by anybody, or was refused. */
  INCOMPLETE,
  /** Nothing is said of it, or a word that is not known. */
  UNCLEAR;

  /** From the transfer's own column; when that is empty, from an application for transfer. */
  static TransferStatus of(Filing filing) {
    String word = filing.access().transferStatus();
    boolean applied = filing.application().type().equals("TRANSFER");
    if (word.isEmpty() && applied) {
      word = filing.application().status();
    }
    boolean approvedByProvider = applied && filing.application().preliminarilyApprovedAt() != null;
    return switch (TransferWord.of(word)) {
      case COMPLETED -> COMPLETED;
      case PRELIMINARY -> PRELIMINARY;
      case UNDER_REVIEW -> approvedByProvider ? PRELIMINARY : UNCLEAR;
      case INCOMPLETE -> INCOMPLETE;
      case NOT_APPLIED -> applied ? INCOMPLETE : UNCLEAR;
      case UNKNOWN -> UNCLEAR;
    };
  }
}
