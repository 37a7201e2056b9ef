package beian.inspection.card;

import beian.platform.error.ErrorCode;

/** The errors of the cards of rules. */
public enum CardError implements ErrorCode {
  /** A card says what cards do not say, or lacks what they must say. */
  BAD_CARD("RUL-001"),
  /** A home's card would do what the product's does not allow. */
  CARD_GOES_TOO_FAR("RUL-002");

  private final String code;

  CardError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Exit exit() {
    return Exit.USAGE;
  }
}
