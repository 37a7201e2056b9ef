package beian.evidence.live.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A clock that stands still: each question takes the next place, a hundredth of a second later. */
class RegistryTurnsTest {
  private static final int PER_MINUTE = 6000;

  private final AtomicInteger asked = new AtomicInteger();

  private boolean asks(RegistryTurns turns, String host, boolean urgent) {
    return turns
        .inTurn(host, urgent, () -> CompletableFuture.completedFuture(asked.incrementAndGet()))
        .join()
        .isPresent();
  }

  @Test
  void half_the_time_is_everybodys_and_the_rest_is_for_open_cases() {
    try (RegistryTurns turns = new RegistryTurns(PER_MINUTE, Duration.ofMillis(50), () -> 0)) {
      assertThat(asks(turns, "whois.cnnic.cn", false)).isTrue();
      assertThat(asks(turns, "whois.cnnic.cn", false)).isTrue();
      assertThat(asks(turns, "whois.cnnic.cn", false)).isTrue();
      assertThat(asks(turns, "whois.cnnic.cn", false)).as("after 25 of 50 ms").isFalse();
      assertThat(asks(turns, "whois.cnnic.cn", true)).isTrue();
      assertThat(asks(turns, "whois.hkirc.hk", false)).as("another server").isTrue();
      assertThat(asks(turns, "whois.cnnic.cn", true)).isTrue();
      assertThat(asks(turns, "whois.cnnic.cn", true)).as("after 50 ms").isFalse();
      assertThat(turns.unasked()).isEqualTo(2);
      assertThat(asked).hasValue(6);
    }
  }

  @Test
  void without_a_limit_nobody_waits() {
    try (RegistryTurns turns = new RegistryTurns(0, Duration.ofMillis(50), () -> 0)) {
      for (int i = 0; i < 100; i++) {
        assertThat(asks(turns, "whois.cnnic.cn", false)).isTrue();
      }
    }
  }

  @Test
  void one_answer_makes_good_for_the_silence_before_it() {
    try (RegistryTurns turns = new RegistryTurns(0, Duration.ofMinutes(1), () -> 0)) {
      for (int i = 0; i < 4; i++) {
        turns.heard("whois.cnnic.cn", false);
      }
      turns.heard("whois.cnnic.cn", true);
      turns.heard("whois.cnnic.cn", false);
      assertThat(turns.givenUp()).isEmpty();
    }
  }
}
