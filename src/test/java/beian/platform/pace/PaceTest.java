package beian.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

  @Test
  void places_come_evenly_even_when_the_ticker_wraps_around() {
    Pace pace = Pace.perSecond(4, now::get);
    assertThat(pace.take()).isZero();
    assertThat(pace.take()).isEqualTo(250_000_000);
    now.addAndGet(100_000_000);
    assertThat(pace.take()).isEqualTo(400_000_000);
    assertThat(pace.idle()).isFalse();
  }

  @Test
  void idle_time_is_not_saved_up_for_a_burst() {
    Pace pace = Pace.perMinute(60, now::get);
    pace.take();
    now.addAndGet(TimeUnit.MINUTES.toNanos(5));
    assertThat(pace.idle()).isTrue();
    assertThat(pace.take()).isZero();
    assertThat(pace.take()).isEqualTo(TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void zero_means_no_limit() {
    Pace pace = Pace.perSecond(0, now::get);
    assertThat(pace.take()).isZero();
    assertThat(pace.take()).isZero();
  }
}
