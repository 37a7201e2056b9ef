package beian.rectification.contact;

import beian.platform.error.ErrorCode;

/** The errors of verifying contact numbers. */
public enum ContactError implements ErrorCode {
  /** There is no mobile number to which a code could be sent. */
  NO_MOBILE("COD-001", Exit.INPUT_UNUSABLE),
  /** A code of that number waits to be typed back, or may be on its way. */
  CODE_OPEN("COD-002", Exit.REFUSED),
  /** The number got as many codes as it may get in a day. */
  TOO_MANY("COD-003", Exit.REFUSED),
  /** The code typed is not the one sent. */
  WRONG_CODE("COD-004", Exit.REFUSED),
  /**
   * No code of that number waits: none was sent, or it was used, replaced, tried too often, late.
   */
  NO_OPEN_CODE("COD-005", Exit.REFUSED),
  /** The way by which codes are sent is not set up. */
  WAY_NOT_SET_UP("COD-006", Exit.REFUSED),
  /** A code was not sent, or nobody knows whether it was. */
  NOT_SENT("COD-007", Exit.PARTLY_DONE),
  /** There is no code of that number. */
  UNKNOWN_CODE("COD-008", Exit.INPUT_UNUSABLE),
  /** The number is filed for several entities. */
  SEVERAL_ENTITIES("COD-009", Exit.INPUT_UNUSABLE);

  private final String code;
  private final Exit exit;

  ContactError(String code, Exit exit) {
    this.code = code;
    this.exit = exit;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Exit exit() {
    return exit;
  }
}
