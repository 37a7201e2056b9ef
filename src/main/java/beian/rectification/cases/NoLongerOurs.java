package beian.rectification.cases;

import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;
import java.util.List;

/**
 * Ends a case whose filing has left the provider or has ended: nothing of it is to be put right
 * here. Should the filing come back, its faults are new ones, with a notice of their own.
 */
public final class NoLongerOurs {
  private NoLongerOurs() {}

  /**
   * The closed case.
   *
   * @param why who says that the filing is not ours
   */
  public static Discovery.Change close(Case before, Words why, Instant now) {
    Case after =
        before
            .eachFinding(
                one ->
                    one.state() == FindingState.OPEN
                        ? one.rectified(Outcome.NOT_APPLICABLE, now)
                        : one)
            .become(CaseState.CLOSED)
            .changed()
            .closedAt(now)
            .deadlineAt(null)
            .appealedAt(null)
            .waivedUntil(null)
            .build();
    return new Discovery.Change(
        after,
        List.of(
            CaseEvent.of(
                before.no(),
                now,
                Kind.CLOSED,
                "备案已不由本服务商接入或已失效，结案：" + why.zh(),
                "closed, the filing is not ours or has ended: " + why.en())));
  }
}
