package beian.rectification.cases;

import beian.inspection.card.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which faults end in "will be cancelled" instead of "may be cancelled" (contradiction C-04): those
 * that cannot be put right, and those of the table, whose owner is advised to deregister (RCT-006).
 */
public final class WillBeCancelled {
  private static final String TABLE = "will-be-cancelled.csv";
  private static final Set<String> FAULTS = read();

  private WillBeCancelled() {}

  /** Whether the finding is one of them. */
  public static boolean says(CaseFinding finding) {
    return finding.severity() == Severity.FATAL
        || FAULTS.contains(finding.rule())
        || FAULTS.contains(finding.rule() + "/" + finding.fault());
  }

  private static Set<String> read() {
    try (InputStream in = WillBeCancelled.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2)[0])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
