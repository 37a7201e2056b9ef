package beian.app.cli.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a measurement ran on. */
final class Machine {
  private static final long GIGABYTE = 1L << 30;

  private Machine() {}

  /** Cores, memory, Java, system, the commit, the load before the run; a line each. */
  static List<String> lines(double loadBefore) {
    return List.of(
        "%d cores, %d GB, %s %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                memory() / GIGABYTE,
                System.getProperty("os.name"),
                System.getProperty("os.arch")),
        "Java %s, %s".formatted(System.getProperty("java.version"), name()),
        "commit %s, %s".formatted(commit(), LocalDate.now(beian.platform.time.Zone.CHINA)),
        String.format(
            Locale.ROOT,
            "load average %.1f before and %.1f after; above the number of cores others were at work",
            loadBefore,
            load()));
  }

  /** The load average of the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String name() {
    return System.getProperty("java.vm.name")
        + ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(" and ", ", collectors ", ""));
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /** The commit that is checked out; empty outside a clone. */
  private static String commit() {
    Path clone = Path.of(System.getProperty("beian.installation", "."));
    if (!Files.exists(clone.resolve(".git"))) {
      return "unknown";
    }
    try {
      Process git =
          new ProcessBuilder("git", "-C", clone.toString(), "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
