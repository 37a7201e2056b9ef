package beian.platform.batch;

import beian.platform.machine.Daemons;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second whether another process wants something to stop. */
final class StopWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopWatch.class);

  private final Runnable look;
  private @Nullable ScheduledExecutorService clock;

  StopWatch(Runnable look) {
    this.look = look;
  }

  synchronized void begin() {
    if (clock == null) {
      clock = Executors.newSingleThreadScheduledExecutor(Daemons.named("stop-watch"));
      clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }
  }

  private void look() {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.debug("batch.stop_not_looked_for", e); // the job itself meets the same, and says it
    }
  }

  @Override
  public synchronized void close() {
    if (clock != null) {
      clock.shutdown(); // no interrupt: it would close the database file under its reader
    }
  }
}
