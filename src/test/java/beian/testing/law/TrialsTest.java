package beian.testing.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {
  @Test
  void the_same_values_are_drawn_each_time_and_both_ends_are_among_them() throws Exception {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    Trials.of(100, draw -> first.add(draw.text(9) + draw.number(1, 1_000_000)));
    Trials.of(100, draw -> second.add(draw.text(9) + draw.number(1, 1_000_000)));
    assertThat(first).isEqualTo(second).doesNotHaveDuplicates();

    List<Integer> numbers = new ArrayList<>();
    Trials.of(300, draw -> numbers.add(draw.number(1, 1_000_000)));
    assertThat(numbers).contains(1, 1_000_000).allMatch(one -> one >= 1 && one <= 1_000_000);
  }

  @Test
  void what_broke_a_law_is_named() {
    assertThatThrownBy(() -> Trials.of(300, draw -> assertThat(draw.number(1, 9)).isLessThan(9)))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching("-Dtrial=\\d+ drew \\[9]");
  }
}
