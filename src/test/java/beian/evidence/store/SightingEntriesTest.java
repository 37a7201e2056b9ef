package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.evidence.observation.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SightingEntriesTest {
  private static final Instant DAY = Instant.parse("2026-11-24T16:00:00Z");

  @Test
  void whatever_was_put_in_comes_out() {
    Random random = new Random(3);
    for (int turn = 0; turn < 500; turn++) {
      TreeSet<String> in = new TreeSet<>();
      SightingEntries entries = new SightingEntries();
      boolean micros = random.nextBoolean();
      for (int i = random.nextInt(70); i >= 0; i--) {
        int slot = random.nextInt(64);
        int line = random.nextInt(5) == 0 ? SightingEntries.NO_LINE : random.nextInt(999_999_999);
        Instant from =
            DAY.plusSeconds(random.nextInt() * (turn % 3 == 0 ? 60L : 41L))
                .plusNanos(micros ? 1000L * random.nextInt(1_000_000) : 0);
        Span at = random.nextBoolean() ? Span.day(from) : Span.at(from);
        if (in.add(slot + " " + line + " " + at)) {
          entries.add(slot, line, at);
        }
      }
      TreeSet<String> out = new TreeSet<>();
      SightingEntries.read(
          entries.bytes(), slot -> true, (slot, line, at) -> out.add(slot + " " + line + " " + at));
      assertThat(out).isEqualTo(in);
    }
  }

  @Test
  void a_shelf_seen_again_in_its_order_costs_a_byte_an_answer() {
    SightingEntries entries = new SightingEntries();
    for (int i = 0; i < 64; i++) {
      entries.add(i, 1000 + i, Span.day(DAY));
    }
    assertThat(entries.bytes()).hasSizeLessThan(64 + 20);
  }

  @Test
  void bytes_that_are_no_entries_are_refused_and_end() {
    SightingEntries entries = new SightingEntries();
    entries.add(5, 7, Span.at(DAY));
    byte[] whole = entries.bytes();
    List<byte[]> broken = new ArrayList<>();
    broken.add(new byte[0]);
    broken.add(new byte[] {7});
    broken.add(java.util.Arrays.copyOf(whole, whole.length - 1));
    broken.add(new byte[] {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
    for (byte[] one : broken) {
      assertThatThrownBy(() -> SightingEntries.read(one, slot -> true, (slot, line, at) -> {}))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
