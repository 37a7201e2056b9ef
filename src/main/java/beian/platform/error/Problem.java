package beian.platform.error;

import java.io.Serializable;

/**
 * One thing that went wrong, ready to be shown to a person. No personal data: mask numbers before
 * they come here.
 *
 * @param code which kind
 * @param place where: a file, {@code file!sheet!C7}, a setting, an option; empty when there is none
 * @param found what was there; empty when there is nothing to show
 * @param expected what should have been there; empty when the code's title says it all
 */
public record Problem(ErrorCode code, String place, String found, String expected)
    implements Serializable {
  /** A problem with a place only. */
  public static Problem at(ErrorCode code, String place) {
    return new Problem(code, place, "", "");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(code.code());
    if (!place.isEmpty()) {
      text.append(" at ").append(place);
    }
    if (!found.isEmpty()) {
      text.append(", found ").append(found);
    }
    if (!expected.isEmpty()) {
      text.append(", expected ").append(expected);
    }
    return text.toString();
  }
}
