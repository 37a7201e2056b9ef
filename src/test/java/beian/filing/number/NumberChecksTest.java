package beian.filing.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberChecksTest {
  @Test
  void kinds_are_found_by_their_word() {
    for (NumberKind kind : NumberKind.values()) {
      assertThat(NumberKind.of(kind.word())).contains(kind);
    }
    assertThat(NumberKind.of("horoscope")).isEqualTo(Optional.empty());
  }

  @Test
  void no_value_makes_a_check_throw() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String value = draw.text(60);
          NumberKind kind = draw.of(NumberKind.values());
          assertThatCode(() -> NumberChecks.check(kind, value)).doesNotThrowAnyException();
        });
  }

  /** Country codes, separators and marks with nothing behind them, every one there is. */
  @Test
  void no_short_value_makes_a_check_throw() {
    char[] alphabet = "+0861-(转.BI号".toCharArray();
    List<String> values = new ArrayList<>(List.of(""));
    for (int from = 0, length = 1; length <= 4; length++) {
      int to = values.size();
      for (int i = from; i < to; i++) {
        for (char c : alphabet) {
          values.add(values.get(i) + c);
        }
      }
      from = to;
    }
    for (String value : values) {
      for (NumberKind kind : NumberKind.values()) {
        assertThat(NumberChecks.check(kind, value).kind()).as(value).isEqualTo(kind);
      }
    }
  }

  @Test
  void no_nearly_right_value_makes_a_check_throw_and_the_normalized_value_is_stable()
      throws Exception {
    Trials.of(
        5000,
        draw -> {
          String value = nearly(draw);
          NumberKind kind = draw.of(NumberKind.values());
          NumberCheck check = NumberChecks.check(kind, value);
          assertThat(check.kind()).isEqualTo(kind);
          assertThat(check.value()).isEqualTo(value);
          if (check.valid()) {
            NumberCheck again = NumberChecks.check(kind, check.normalized());
            assertThat(again.valid()).isTrue();
            assertThat(again.normalized()).isEqualTo(check.normalized());
          }
        });
  }

  private static String nearly(Draw draw) {
    return String.join(
        "",
        draw.list(
            0,
            12,
            () ->
                draw.of(
                    "京",
                    "川",
                    "ICP",
                    "备",
                    "證",
                    "号",
                    "-",
                    "—",
                    "1",
                    "0",
                    "86",
                    "+",
                    "转",
                    "ext",
                    "#",
                    "x",
                    "X",
                    "1380000",
                    "010",
                    "0755",
                    "(",
                    ")",
                    "（",
                    " ",
                    "\u200B",
                    "字第",
                    "B2-",
                    "00000001",
                    "A",
                    "2023",
                    "xn--",
                    "www.",
                    "example",
                    ".",
                    "cn",
                    "://",
                    ":",
                    "@",
                    "*",
                    "'",
                    "１",
                    "110105",
                    "19491231",
                    "002X",
                    "9135",
                    "M000",
                    "'",
                    "\uD800",
                    "\u0000",
                    "合字",
                    "H")));
  }

  @Test
  void an_empty_value_is_called_empty() {
    for (NumberKind kind : NumberKind.values()) {
      NumberAssert.wrong(kind, "", "empty");
      NumberAssert.wrong(kind, " \u3000\u200B'", "empty");
    }
  }

  @Test
  void a_very_long_value_is_refused_quickly() {
    String value = "1".repeat(1_000_000);
    for (NumberKind kind : NumberKind.values()) {
      assertThat(NumberChecks.check(kind, value).valid()).isFalse();
    }
  }

  @Test
  void what_is_printed_of_a_check_does_not_show_the_number() {
    assertThat(NumberChecks.check(NumberKind.MOBILE, "13800000000").toString())
        .doesNotContain("138");
    for (String value : new String[] {"13800000001234", "010-123", "11010519490231002X"}) {
      for (NumberKind kind : NumberKind.values()) {
        Reason reason = NumberChecks.check(kind, value).reason();
        assertThat(reason.zh() + reason.en()).doesNotContain(value);
      }
    }
  }
}
