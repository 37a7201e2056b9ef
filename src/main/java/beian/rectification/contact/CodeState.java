package beian.rectification.contact;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import java.util.EnumSet;
import java.util.Set;

/** Where a code stands. */
public enum CodeState implements Term {
  /** It was made and has not left. */
  PLANNED("拟发送", "planned"),
  /** It is leaving, or its process ended while it was. */
  SENDING("发送中", "leaving"),
  /** It was taken by whoever delivers it. */
  SENT("已发送", "sent"),
  /** Nobody knows whether it left; it can be typed back all the same. */
  UNCERTAIN("发送不明", "in doubt"),
  /** It never left. */
  NOT_SENT("未发出", "not sent"),
  /** Whoever was to deliver it refused. */
  REFUSED("被拒收", "refused"),
  /** It was typed back in time. */
  CONFIRMED("已确认", "confirmed"),
  /** Another one was asked for. */
  REPLACED("已被取代", "replaced"),
  /** Wrong ones were typed too often. */
  USED_UP("次数用尽", "tries used up"),
  /** Its time is over. */
  ENDED("已过期", "ended");

  private static final Set<CodeState> OPEN = EnumSet.of(PLANNED, SENDING, SENT, UNCERTAIN);

  private final Words words;

  CodeState(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Those that may still be typed back or sent. */
  public static Set<CodeState> open() {
    return OPEN;
  }

  /** Whether it may still be typed back or sent. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether its holder may have it in hand. */
  boolean mayHaveArrived() {
    return isOpen() && this != PLANNED;
  }

  /** Whether nobody knows whether it left. */
  public boolean inDoubt() {
    return this == SENDING || this == UNCERTAIN;
  }

  @Override
  public Words words() {
    return words;
  }
}
