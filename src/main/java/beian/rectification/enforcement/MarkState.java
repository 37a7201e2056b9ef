package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import java.util.EnumSet;
import java.util.Set;

/** Where a mark stands, and the ways between: whatever changes a mark goes through them. */
public enum MarkState implements Term {
  /** Internal; a second person has to approve. */
  MARKED("已标记", "marked"),
  /** A second person approved it; nothing has left the house. */
  APPROVED("已批准", "approved"),
  /** Handed over to the provider's console. */
  EXPORTED("已导出", "exported"),
  /** Taken back after it was handed over: the console has to be told, and has not answered. */
  RECALLED("撤回中", "recalled"),
  /** The console carried it out. */
  CONFIRMED("已确认", "confirmed"),
  /** A person took it back, or the console refused it; not made again for the same fault. */
  TAKEN_BACK("已撤回", "taken back"),
  /** The suite withdrew it, because what it rested on no longer holds. */
  WITHDRAWN("已自动撤销", "withdrawn");

  private final Words words;

  MarkState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }

  /** Whether a mark in this state stands. */
  public boolean live() {
    return this != TAKEN_BACK && this != WITHDRAWN;
  }

  /** Whether each night tests it again. */
  public boolean tested() {
    return this == MARKED || this == APPROVED || this == EXPORTED;
  }

  /** The states from which a mark can come into that one. */
  public static Set<MarkState> before(MarkState next) {
    EnumSet<MarkState> before = EnumSet.allOf(MarkState.class);
    before.removeIf(state -> !state.next().contains(next));
    return before;
  }

  /** Where a mark in this state can go. */
  public Set<MarkState> next() {
    return switch (this) {
      case MARKED -> EnumSet.of(APPROVED, TAKEN_BACK, WITHDRAWN);
      case APPROVED -> EnumSet.of(EXPORTED, TAKEN_BACK, WITHDRAWN);
      case EXPORTED -> EnumSet.of(CONFIRMED, RECALLED, TAKEN_BACK);
      case RECALLED -> EnumSet.of(TAKEN_BACK);
      case CONFIRMED -> EnumSet.of(RECALLED);
      case TAKEN_BACK, WITHDRAWN -> EnumSet.noneOf(MarkState.class);
    };
  }
}
