package beian.rectification.cases;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a case and the ways between them. Everything that changes a case goes through
 * {@link #canBecome}.
 */
public enum CaseState implements Term {
  /** Found; the owner has not been told. */
  OPENED("已立案", "opened"),
  /** A letter went out, but no clock runs: nothing proves that it arrived, or it is advice only. */
  NOTIFIED("已通知", "notified"),
  /** The rectification period runs. */
  RUNNING("整改期内", "running"),
  /** The period runs and was made longer. */
  EXTENDED("已延期", "extended"),
  /** An appeal is open; the clock is held. */
  APPEALED("申诉中", "appealed"),
  /** Set aside by its owner in the house until a day. */
  WAIVED("暂缓处理", "waived"),
  /** The period is over, and nothing has shown that the fault is gone. */
  OVERDUE("已逾期", "overdue"),
  /** Marked for transfer cancellation. */
  MARKED("已标记", "marked"),
  /** A second person approved the mark. */
  APPROVED("已批准", "approved"),
  /** The mark was handed to the provider's console. */
  EXPORTED("已导出", "exported"),
  /** The console confirmed the cancellation. */
  CONFIRMED("已确认", "confirmed"),
  /** The mark was taken back. */
  TAKEN_BACK("已撤回", "taken back"),
  /** Every finding was put right. */
  RECTIFIED("已整改", "rectified"),
  /** Ended otherwise: an appeal was upheld, or the campaign closed. */
  CLOSED("已结案", "closed");

  private static final Set<CaseState> OVER = EnumSet.of(RECTIFIED, CLOSED, CONFIRMED);

  private final Words words;

  CaseState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }

  /** Whether nothing more is to be done for it unless the fault comes back. */
  public boolean over() {
    return OVER.contains(this);
  }

  /** Whether a mark stands behind it, or stood. */
  public boolean marked() {
    return this == MARKED || this == APPROVED || this == EXPORTED || this == CONFIRMED;
  }

  /** Whether a night may look at it for a mark. */
  public boolean enforceable() {
    return this == RUNNING || this == EXTENDED || this == OVERDUE || this == TAKEN_BACK;
  }

  /** Whether a case in this state may come into that one. */
  public boolean canBecome(CaseState next) {
    return this == next || next().contains(next);
  }

  /** The states from which a case may come into that one. */
  public static Set<CaseState> before(CaseState next) {
    EnumSet<CaseState> before = EnumSet.allOf(CaseState.class);
    before.removeIf(state -> !state.next().contains(next));
    return before;
  }

  private Set<CaseState> next() {
    return switch (this) {
      case OPENED -> EnumSet.of(NOTIFIED, RUNNING, WAIVED, APPEALED, RECTIFIED, CLOSED);
      case NOTIFIED -> EnumSet.of(OPENED, RUNNING, EXTENDED, WAIVED, APPEALED, RECTIFIED, CLOSED);
      case RUNNING, EXTENDED ->
          EnumSet.of(NOTIFIED, RUNNING, EXTENDED, OVERDUE, WAIVED, APPEALED, RECTIFIED, CLOSED);
      case APPEALED -> EnumSet.of(OPENED, NOTIFIED, RUNNING, EXTENDED, OVERDUE, RECTIFIED, CLOSED);
      case WAIVED ->
          EnumSet.of(OPENED, NOTIFIED, RUNNING, EXTENDED, OVERDUE, APPEALED, RECTIFIED, CLOSED);
      case OVERDUE ->
          EnumSet.of(NOTIFIED, RUNNING, EXTENDED, WAIVED, APPEALED, MARKED, RECTIFIED, CLOSED);
      case MARKED -> EnumSet.of(APPROVED, TAKEN_BACK);
      case APPROVED -> EnumSet.of(EXPORTED, TAKEN_BACK);
      case EXPORTED -> EnumSet.of(CONFIRMED, TAKEN_BACK);
      case CONFIRMED -> EnumSet.of(TAKEN_BACK);
      case TAKEN_BACK ->
          EnumSet.of(
              NOTIFIED, RUNNING, EXTENDED, OVERDUE, WAIVED, APPEALED, MARKED, RECTIFIED, CLOSED);
      case RECTIFIED, CLOSED -> EnumSet.of(OPENED);
    };
  }
}
