package beian.platform.error;

import java.io.Serializable;

/**
 * The stable name of one kind of error, for example {@code SET-001}. Each room lists its own in one
 * enum; the words people read stand in {@code beian/messages/errors_zh.properties} and {@code
 * errors_en.properties} under {@code <code>.title}, {@code .cause} and {@code .cure}.
 */
public interface ErrorCode extends Serializable {
  /** Three capital letters, a dash, three digits; never reused. */
  String code();

  /** What the whole command ends with when this error stops it. */
  Exit exit();

  /** The exit codes of the command line; a contract that scripts rely on. */
  enum Exit {
    /** Done. */
    OK(0),
    /** Failed for a reason that is ours or the machine's. */
    FAILED(1),
    /** The command line or a setting is wrong. */
    USAGE(2),
    /** An input cannot be used at all. */
    INPUT_UNUSABLE(3),
    /** There are findings; only with {@code --fail-on-findings}. */
    FINDINGS(4),
    /** Partly done; the restart command is printed. */
    PARTLY_DONE(5),
    /** Refused because it would be unsafe. */
    REFUSED(6);

    private final int status;

    Exit(int status) {
      this.status = status;
    }

    /** The status the process ends with. */
    public int status() {
      return status;
    }
  }
}
