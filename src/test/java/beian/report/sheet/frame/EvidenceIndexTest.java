package beian.report.sheet.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EvidenceIndexTest {
  @Test
  void many_observations_named_many_times_stand_once_each_in_the_order_of_their_ids() {
    Random random = new Random(7);
    TreeSet<String> expected = new TreeSet<>();
    EvidenceIndex index = new EvidenceIndex();
    for (int i = 0; i < 50_000; i++) {
      String id = "dns-%016x".formatted(random.nextInt(20_000) * 0x9E3779B97F4A7C15L);
      expected.add(id);
      index.add(id);
    }
    assertThat(index.size()).isEqualTo(expected.size());
    assertThat(index.ids(0, index.size())).containsExactlyElementsOf(expected);
  }

  @Test
  void kinds_follow_one_another_and_a_page_may_span_them() {
    EvidenceIndex index = new EvidenceIndex();
    List.of("number-status-ffffffffffffffff", "dns-00000000000000ff", "dns-8000000000000000")
        .forEach(index::add);
    assertThat(index.ids(1, 3))
        .containsExactly("dns-8000000000000000", "number-status-ffffffffffffffff");
    assertThat(index.place("number-status-ffffffffffffffff")).hasValue(2);
    assertThat(index.place("dns-0000000000000000")).isEmpty();
    assertThat(index.place("page-0000000000000000")).isEmpty();
  }

  @Test
  void what_is_no_observation_is_refused() {
    assertThatThrownBy(() -> new EvidenceIndex().add("dns"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
