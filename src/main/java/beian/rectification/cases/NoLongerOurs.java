package beian.rectification.cases;

import beian.inspection.card.Words;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;

/**
 * Ends a case whose filing has left the provider or has ended: nothing of it is to be put right
 * here. Should the filing come back, its faults are new ones, with a notice of their own.
 */
public final class NoLongerOurs {
  private NoLongerOurs() {}

  /**
   * Closes it; returns what happened.
   *
   * @param why who says that the filing is not ours
   */
  public static CaseEvent close(Case filingCase, Words why, Instant now) {
    filingCase.leave(now);
    return filingCase.event(
        now,
        Kind.CLOSED,
        "备案已不由本服务商接入或已失效，结案：" + why.zh(),
        "closed, the filing is not ours or has ended: " + why.en());
  }
}
