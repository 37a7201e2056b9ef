package beian.rectification.enforcement.act;

import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.gate.Gates.GateAnswer;
import beian.rectification.enforcement.gate.Reproof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding and what the gates said of it.
 *
 * @param finding the finding
 * @param clock the clock of the letter that told it; null when none runs
 * @param reproof what is left of it on later evidence; null when no clock runs
 * @param told what every gate said
 */
record Weighed(
    CaseFinding finding,
    @Nullable Deadline clock,
    @Nullable Reproof reproof,
    List<GateAnswer> told) {
  boolean passes() {
    return told.stream().allMatch(eachTold -> eachTold.answer().holds());
  }

  /** The first gate that does not hold. */
  Optional<GateAnswer> stop() {
    return told.stream().filter(eachTold -> !eachTold.answer().holds()).findFirst();
  }

  Optional<Instant> end() {
    return clock == null ? Optional.empty() : clock.endsAt();
  }

  List<String> evidence() {
    return reproof == null ? List.of() : reproof.evidence();
  }
}
