package beian.rectification.job;

import beian.rectification.desk.OpenCases;
import java.time.Instant;
import java.util.List;

/**
 * Opens, adds to and closes cases.
 *
 * <p>In: filing keys and what the last inspection said. Out: tables {@code rectification_case},
 * {@code case_finding}, {@code case_event}. Restart: taking the same again changes nothing. Undo: a
 * later inspection that finds nothing closes the case.
 */
public final class OpenCasesWriter extends KeyWriter {
  private final OpenCases cases;

  public OpenCasesWriter(OpenCases cases) {
    this.cases = cases;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    cases.take(keys, moment);
  }
}
