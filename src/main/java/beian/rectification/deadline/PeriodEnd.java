package beian.rectification.deadline;

import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a case's time is up. */
public final class PeriodEnd {
  private PeriodEnd() {}

  /**
   * The latest end of the running clocks of open findings; null while none runs, or while one is
   * held open.
   */
  public static @Nullable Instant latest(Case filingCase, List<Deadline> clocks) {
    List<Optional<Instant>> ends =
        filingCase.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .map(CaseFinding::noticeNo)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(no -> clocks.stream().filter(clock -> clock.no().equals(no)))
            .filter(clock -> clock.state() == ClockState.RUNNING)
            .map(Deadline::endsAt)
            .toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? null
        : ends.stream().flatMap(Optional::stream).max(Instant::compareTo).orElse(null);
  }
}
