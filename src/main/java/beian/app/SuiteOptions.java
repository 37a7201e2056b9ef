package beian.app;

import beian.platform.http.PageFetcher;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a home is opened.
 *
 * @param environment the process's environment
 * @param given settings from the command line
 * @param clock the time
 * @param asOf where {@code --as-of} put the clock; empty when it shows the time it is
 * @param offline whether look-ups are switched off
 * @param dryRun whether nothing may be kept or sent
 * @param by who acts
 * @param sandbox to which loopback server each address leads; null outside of a sandbox
 */
public record SuiteOptions(
    Map<String, String> environment,
    Map<String, String> given,
    Clock clock,
    String asOf,
    boolean offline,
    boolean dryRun,
    String by,
    PageFetcher.@Nullable Route sandbox) {
  /** Whether the clock was moved. */
  public boolean clockMoved() {
    return !asOf.isEmpty();
  }
}
