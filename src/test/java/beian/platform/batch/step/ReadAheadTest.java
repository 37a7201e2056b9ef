package beian.platform.batch.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static Supplier<@Nullable Integer> upTo(int last, AtomicInteger given) {
    return () -> given.get() == last ? null : given.incrementAndGet();
  }

  private static List<Integer> taken(ReadAhead<Integer> ahead) {
    List<Integer> taken = new ArrayList<>();
    for (Integer item = ahead.next(); item != null; item = ahead.next()) {
      taken.add(item);
    }
    return taken;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 5000})
  void gives_every_item_once_in_order_and_then_none(int last) {
    try (ReadAhead<Integer> ahead = new ReadAhead<>(upTo(last, new AtomicInteger()))) {
      List<Integer> taken = taken(ahead);
      assertThat(taken).hasSize(last).isSorted().doesNotHaveDuplicates();
      assertThat(ahead.next()).isNull();
    }
  }

  @Test
  void throws_what_reading_threw_behind_the_items_before_it() {
    AtomicInteger given = new AtomicInteger();
    Supplier<@Nullable Integer> broken =
        () -> {
          if (given.get() == 350) {
            throw new IllegalArgumentException("the sheet ends in row 351");
          }
          return given.incrementAndGet();
        };
    try (ReadAhead<Integer> ahead = new ReadAhead<>(broken)) {
      for (int i = 1; i <= 350; i++) {
        assertThat(ahead.next()).isEqualTo(i);
      }
      assertThatThrownBy(ahead::next).hasMessage("the sheet ends in row 351");
      assertThatThrownBy(ahead::next).hasMessage("the sheet ends in row 351");
    }
  }

  @Test
  void reads_nothing_any_more_once_closed() {
    AtomicInteger given = new AtomicInteger();
    ReadAhead<Integer> ahead = new ReadAhead<>(upTo(Integer.MAX_VALUE, given));
    assertThat(ahead.next()).isEqualTo(1);
    ahead.close();
    int then = given.get();
    assertThat(then).isLessThan(Integer.MAX_VALUE);
    ahead.close();
    assertThat(given).hasValue(then);
  }

  @Test
  void runs_no_further_ahead_than_a_few_portions() {
    AtomicInteger given = new AtomicInteger();
    try (ReadAhead<Integer> ahead = new ReadAhead<>(upTo(1_000_000, given))) {
      assertThat(ahead.next()).isEqualTo(1);
      assertThat(given.get()).isLessThanOrEqualTo(1200);
      assertThat(taken(ahead)).hasSize(999_999);
    }
  }
}
