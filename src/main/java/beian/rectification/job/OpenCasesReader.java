package beian.rectification.job;

import beian.rectification.desk.OpenCases;
import java.util.List;

/**
 * Reads the filings that have a fault or a running case.
 *
 * <p>In: tables {@code inspection} and {@code rectification_case}; nothing without an open
 * campaign. Out: filing keys. Undo: nothing to undo.
 */
public final class OpenCasesReader extends KeyReader {
  private final OpenCases cases;

  public OpenCasesReader(OpenCases cases) {
    this.cases = cases;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return cases.page(afterKey, limit);
  }
}
