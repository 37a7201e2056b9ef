package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.rectification.cases.CaseEvent;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a mark. Never changed.
 *
 * @param markNo which mark
 * @param at when
 * @param actor who did it: a person, or {@code beian}
 * @param what what it was
 * @param detail the particulars
 */
public record MarkEvent(String markNo, Instant at, String actor, Kind what, Words detail) {
  /** What can happen. */
  public enum Kind {
    MARKED,
    APPROVED,
    REJECTED,
    EXPORTED,
    EXPORTED_AGAIN,
    EXPORT_REFUSED,
    CONFIRMED,
    RETURNED,
    TAKEN_BACK,
    RECALLED,
    RECALL_ANSWERED,
    WITHDRAWN,
    DOUBTED,
    CLEARED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same in the history of the mark's case. */
  public CaseEvent ofCase(String caseNo) {
    CaseEvent.Kind kind =
        switch (what) {
          case MARKED -> CaseEvent.Kind.MARKED;
          case APPROVED -> CaseEvent.Kind.APPROVED;
          case EXPORTED, EXPORTED_AGAIN -> CaseEvent.Kind.EXPORTED;
          case CONFIRMED -> CaseEvent.Kind.CONFIRMED;
          case WITHDRAWN -> CaseEvent.Kind.WITHDRAWN;
          case REJECTED, RETURNED, TAKEN_BACK, RECALLED, RECALL_ANSWERED ->
              CaseEvent.Kind.TAKEN_BACK;
          case EXPORT_REFUSED, DOUBTED, CLEARED -> CaseEvent.Kind.DOUBTED;
        };
    return new CaseEvent(
        caseNo,
        at,
        actor,
        kind,
        new Words(markNo + "：" + detail.zh(), markNo + ": " + detail.en()));
  }
}
