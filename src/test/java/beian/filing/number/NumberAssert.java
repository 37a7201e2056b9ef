package beian.filing.number;

import static org.assertj.core.api.Assertions.assertThat;

/** Says in one line what a check must have found. */
final class NumberAssert {
  private NumberAssert() {}

  static NumberCheck right(NumberKind kind, String value, String normalized) {
    NumberCheck check = NumberChecks.check(kind, value);
    assertThat(check.valid()).as("%s %s: %s", kind, value, check.reason()).isTrue();
    assertThat(check.normalized()).isEqualTo(normalized);
    assertThat(NumberChecks.check(kind, normalized).normalized()).isEqualTo(normalized);
    assertBilingual(check);
    return check;
  }

  static NumberCheck wrong(NumberKind kind, String value, String reason) {
    NumberCheck check = NumberChecks.check(kind, value);
    assertThat(check.valid()).as("%s %s: %s", kind, value, check.reason()).isFalse();
    assertThat(check.reason().key()).as("%s %s", kind, value).isEqualTo(reason);
    assertBilingual(check);
    return check;
  }

  private static void assertBilingual(NumberCheck check) {
    assertThat(check.reason().zh()).containsPattern("\\p{IsHan}");
    assertThat(check.reason().en()).containsPattern("[a-z]{3}");
  }
}
