package beian.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** Seconds since it was made, on the wall and at work. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongSupplier working;
  private final long wall = System.nanoTime();
  private final long work;

  private Stopwatch(LongSupplier working) {
    this.working = working;
    this.work = working.getAsLong();
  }

  /** Of all cores at work for this process. */
  static Stopwatch ofProcess() {
    return new Stopwatch(SYSTEM::getProcessCpuTime);
  }

  /** Of this thread alone: what compiling and collecting beside it take does not count. */
  static Stopwatch ofThread() {
    return new Stopwatch(THREADS::getCurrentThreadCpuTime);
  }

  double seconds() {
    return (System.nanoTime() - wall) / NANOS;
  }

  double cpu() {
    return (working.getAsLong() - work) / NANOS;
  }
}
