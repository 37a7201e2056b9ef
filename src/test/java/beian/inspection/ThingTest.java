package beian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {
  @ParameterizedTest
  @CsvSource({
    "one.example|2026-10-01, one.example, true",
    "one.example|2026-10-01, one.example|2026-11-25, true",
    "one.example, one.example|2026-11-25, true",
    "one.example|2026-10-01, two.example|2026-10-01, false",
    "one.example|2026-10-01, two.example, false",
    "shop.one.example, one.example, true",
    "one.example, shop.one.example|SHOP, true",
    "someone.example, one.example, false",
    "one.example;two.example, two.example, true",
    "13800000001|13800000002, 13800000002, true",
    "13800000001, 13800000002, false",
    "one.example|SHOP|BLOG, two.example|SHOP|BLOG, false",
    "one.example|2026-10-01, '', true",
    "'', one.example, true"
  })
  void what_cannot_be_known_of_a_thing_leaves_open_what_was_seen_of_it(
      String about, String unknown, boolean open) {
    assertThat(Thing.leavesOpen(about, unknown)).isEqualTo(open);
  }
}
