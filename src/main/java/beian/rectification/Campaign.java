package beian.rectification;

import beian.inspection.card.Severity;
import beian.platform.time.Period;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 专项核查 One special inspection of the filings, with the terms that hold for all of its cases.
 *
 * @param no 1, 2, 3 …
 * @param name what people call it
 * @param period the rectification period, in working or calendar days; the law gives none, so every
 *     campaign sets it (contradiction C-02)
 * @param openedAt when
 * @param openedBy by whom
 * @param belt how much a night may mark
 * @param extension the longest extension of a period; each case may have one (P-01)
 * @param severities severities that differ from the rules' own, by rule id or rule id and fault
 * @param closedAt when; null while it is open
 */
public record Campaign(
    int no,
    String name,
    Period period,
    Instant openedAt,
    String openedBy,
    SafetyBelt belt,
    Period extension,
    Map<String, Severity> severities,
    @Nullable Instant closedAt) {
  public Campaign {
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
  }

  /** Whether it is the one that runs. */
  public boolean open() {
    return closedAt == null;
  }

  /** The number of one of its cases: {@code C0001-000123}. */
  public String caseNo(int sequence) {
    return "C%04d-%06d".formatted(no, sequence);
  }
}
