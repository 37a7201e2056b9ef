package beian.inspection;

import beian.inspection.Verdict.Fault;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import java.util.Optional;

/**
 * What was wrong when somebody looked last is not put right because that was too long ago: nobody
 * knows until somebody looks again. A rule that has nothing else against a filing would keep it.
 */
final class RunOut {
  private static final Phrase WHY =
      Phrase.of(
          new Words(
              "上次查看时不合格，所依据的证据已超过时限，其后未再查看",
              "wrong when somebody looked last; that evidence is too old now, and nobody has looked since"));

  private RunOut() {}

  /**
   * What is to be said instead of a verdict that finds nothing wrong; empty where it stands.
   *
   * @param lastSeen the verdict on what was seen last
   */
  static Optional<Verdict> of(Verdict lastSeen) {
    return lastSeen.outcome() == Outcome.FAIL
        ? Optional.of(Verdict.joined(lastSeen.faults().stream().map(RunOut::unknown).toList()))
        : Optional.empty();
  }

  private static Verdict unknown(Fault fault) {
    return Verdict.undetermined(WHY).on(fault.evidence()).of(fault.about());
  }
}
