package beian.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Seconds since it was made, on the wall and of all cores at work for this process. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final long wall = System.nanoTime();
  private final long work = system.getProcessCpuTime();

  double seconds() {
    return (System.nanoTime() - wall) / NANOS;
  }

  double cpu() {
    return (system.getProcessCpuTime() - work) / NANOS;
  }
}
