package beian.rectification.desk;

import beian.evidence.store.ObservationStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people decided about faults in earlier campaigns, and still holds: a waiver until its day is
 * over; an appeal that was upheld and a mark that was taken back until something else is known. A
 * campaign that ends takes none of that away from an owner.
 */
final class EarlierDecisions {
  private final ObservationStore observations;

  EarlierDecisions(ObservationStore observations) {
    this.observations = observations;
  }

  /** What is left of faults when those are left out that an earlier decision still settles. */
  List<Finding> unsettled(
      List<Finding> found,
      StoredFiling stored,
      Collection<Case> earlier,
      Collection<Mark> marks,
      Instant now) {
    return found.stream()
        .filter(finding -> settled(finding, stored, earlier, marks, now).isEmpty())
        .toList();
  }

  /** Which earlier decision settles a fault, and with which case; empty when none does. */
  Optional<Words> settled(
      Finding finding,
      StoredFiling stored,
      Collection<Case> earlier,
      Collection<Mark> marks,
      Instant now) {
    for (Case filingCase : earlier) {
      for (CaseFinding decided : filingCase.findings()) {
        if (!decided.same(finding)) {
          continue;
        }
        if (isWaived(filingCase, decided, now)) {
          return of(
              filingCase, "暂缓至 ", "waived until ", Objects.toString(filingCase.waivedUntil()));
        }
        if (isUpheld(filingCase, decided, finding)) {
          return of(filingCase, "申诉已成立", "the appeal was upheld", "");
        }
        if (isTakenBack(filingCase, decided, finding, stored, marks)) {
          return of(filingCase, "标记已撤回", "the mark was taken back", "");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Words> of(Case filingCase, String zh, String en, String day) {
    return Optional.of(
        new Words(filingCase.no() + "：" + zh + day, filingCase.no() + ": " + en + day));
  }

  private static boolean isWaived(Case filingCase, CaseFinding decided, Instant now) {
    LocalDate until = filingCase.waivedUntil();
    return until != null && decided.state() == FindingState.OPEN && !Zone.dayOf(now).isAfter(until);
  }

  /** What only the sheet says was decided of the sheet. */
  private boolean isUpheld(Case filingCase, CaseFinding decided, Finding finding) {
    return decided.state() == FindingState.EXCUSED
        && !isSeenAfter(
            finding,
            Objects.requireNonNullElse(
                decided.rectifiedAt(),
                Objects.requireNonNullElse(filingCase.campaign().closedAt(), Instant.MIN)));
  }

  private boolean isTakenBack(
      Case filingCase,
      CaseFinding decided,
      Finding finding,
      StoredFiling stored,
      Collection<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.caseNo().equals(filingCase.no()))
        .filter(mark -> mark.state() == MarkState.TAKEN_BACK)
        .filter(mark -> isGround(filingCase, mark, decided))
        .flatMap(mark -> Stream.ofNullable(mark.takenBackAt()))
        .anyMatch(
            at ->
                finding.evidence().isEmpty()
                    ? !stored.changedAt().isAfter(at)
                    : !isSeenAfter(finding, at));
  }

  /** Whether a mark rested on it, or on another fault about the same thing. */
  private static boolean isGround(Case filingCase, Mark mark, CaseFinding decided) {
    return filingCase.findings().stream()
        .filter(finding -> mark.grounds().contains(finding.key()))
        .anyMatch(
            ground ->
                ground.key().equals(decided.key())
                    || !ground.about().isEmpty() && ground.about().equals(decided.about()));
  }

  /** Whether something it rests on was first seen after that decision: another call or answer. */
  private boolean isSeenAfter(Finding finding, Instant decision) {
    return observations.find(finding.evidence()).stream()
        .anyMatch(seen -> seen.observedAt().isAfter(decision));
  }
}
