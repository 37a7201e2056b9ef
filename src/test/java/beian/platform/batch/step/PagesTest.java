package beian.platform.batch.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final List<String> KEYS = IntStream.range(0, 7).mapToObj(i -> "key-" + i).toList();

  private final List<String> asked = new ArrayList<>();

  private List<String> page(String after, int limit) {
    asked.add(after);
    return KEYS.stream().filter(key -> key.compareTo(after) > 0).limit(limit).toList();
  }

  private static List<String> all(ItemSource<String> source) {
    List<String> all = new ArrayList<>();
    for (String next = source.next(); next != null; next = source.next()) {
      all.add(next);
    }
    return all;
  }

  @Test
  void everything_comes_once_and_in_order_a_page_at_a_time() {
    assertThat(all(new Pages<>(this::page, key -> key, 3, null))).isEqualTo(KEYS);
    assertThat(asked).containsExactly("", "key-2", "key-5", "key-6");
  }

  @Test
  void it_goes_on_behind_what_was_handed_over_and_not_behind_what_was_asked_for() {
    Pages<String> first = new Pages<>(this::page, key -> key, 3, null);
    assertThat(first.place()).isEqualTo("");
    first.next();
    first.next();
    Serializable place = first.place();

    assertThat(place).isEqualTo("key-1");
    assertThat(all(Pages.ofKeys(this::page, place))).isEqualTo(KEYS.subList(2, 7));
  }

  @Test
  void a_thing_is_named_by_its_key() {
    record Thing(String key) {}
    Pages<Thing> things =
        new Pages<>((after, limit) -> List.of(new Thing("a"), new Thing("b")), Thing::key, 2, null);
    things.next();
    assertThat(things.place()).isEqualTo("a");
  }
}
