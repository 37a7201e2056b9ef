package beian.filing.number;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check of one number found.
 *
 * @param kind as what it was checked
 * @param value as it was given
 * @param normalized as it should be written; for a wrong number the given value without spaces and
 *     odd characters
 * @param valid whether its form and check digit are right
 * @param reason why it is wrong, or what it is
 * @param facts what the number tells, in a fixed order: for example {@code region}, {@code
 *     birth_date} (yyyy-mm-dd), {@code sex} (male, female), {@code province}, {@code area_code},
 *     {@code place}, {@code extension}, {@code entity_part}, {@code site_no}, {@code
 *     check_digit_expected}
 */
public record NumberCheck(
    NumberKind kind,
    String value,
    String normalized,
    boolean valid,
    Reason reason,
    Map<String, String> facts) {
  public NumberCheck {
    facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  static NumberCheck valid(
      NumberKind kind, String value, String normalized, Reason reason, Map<String, String> facts) {
    return new NumberCheck(kind, value, normalized, true, reason, facts);
  }

  static NumberCheck wrong(NumberKind kind, String value, String normalized, Reason reason) {
    return new NumberCheck(kind, value, normalized, false, reason, Map.of());
  }

  /** Without the number itself, which may be personal. */
  @Override
  public String toString() {
    return kind.word() + (valid ? " valid: " : " invalid: ") + reason.en();
  }
}
