package beian.rules.contact;

import beian.evidence.Observation;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Words;
import beian.rules.contact.NumberHistory.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a person-in-charge can be reached at a number; the newest observation that proves
 * something counts.
 *
 * @param state what is proved
 * @param why in words, for lists
 * @param evidence what it rests on
 */
record Reach(State state, Words why, List<Observation> evidence) {
  /** What is proved. */
  enum State {
    REACHED,
    UNREACHABLE,
    UNKNOWN
  }

  /**
   * A missed call proves nothing, and neither do five missed calls in one afternoon: the person may
   * be ill or on a flight. Nobody answering on three different days is what call teams take for
   * unreachable; the FAQ gives no number.
   */
  static final int MISSED_DAYS = 3;

  static Reach of(Filing filing, FiledNumber number, Facts facts) {
    NumberHistory history = NumberHistory.of(filing, number, facts);
    Set<LocalDate> missed = new HashSet<>();
    List<Observation> used = new ArrayList<>();
    boolean inUse = false;
    for (Event event : history.events()) {
      Signal signal = event.signal();
      if (signal == Signal.CONFIRMED || signal == Signal.ANSWERED) {
        return new Reach(State.REACHED, reached(event), List.of(event.seen()));
      }
      if (signal == Signal.NOT_OWN || signal == Signal.REASSIGNED) {
        return unknown("号码已由他人使用", "somebody else has the number", List.of(event.seen()));
      }
      if (Signal.DEAD.contains(signal) && !inUse) {
        return new Reach(State.UNREACHABLE, dead(event), List.of(event.seen()));
      }
      inUse = inUse || signal == Signal.IN_USE;
      if (signal == Signal.NO_ANSWER) {
        missed.add(event.day());
        used.add(event.seen());
        if (missed.size() == MISSED_DAYS) {
          return new Reach(State.UNREACHABLE, missed(event), used);
        }
      }
    }
    return unknown(history, missed.size(), used);
  }

  private static Reach unknown(NumberHistory history, int missed, List<Observation> used) {
    if (missed > 0) {
      return unknown(
          missed + " 天未接通，须 " + MISSED_DAYS + " 个不同日期均未接通才能认定",
          "no answer on " + missed + " of the " + MISSED_DAYS + " days it takes to prove something",
          used);
    }
    if (!history.outdated().isEmpty()) {
      return unknown("证据已过期", "evidence too old", history.outdated());
    }
    return history.events().isEmpty()
        ? unknown("缺少外呼记录或验证码确认", "no call and no confirmed code", List.of())
        : unknown("证据不足", "evidence not sufficient", List.of(history.events().get(0).seen()));
  }

  private static Reach unknown(String zh, String en, List<Observation> evidence) {
    return new Reach(State.UNKNOWN, new Words(zh, en), evidence);
  }

  private static Words reached(Event event) {
    return event.signal() == Signal.CONFIRMED
        ? new Words(event.day() + " 验证码确认", "code confirmed on " + event.day())
        : new Words(event.day() + " 电话接通", "answered on " + event.day());
  }

  private static Words dead(Event event) {
    return event.signal() == Signal.GONE
        ? new Words(event.day() + " 为空号", "not in service on " + event.day())
        : new Words(event.day() + " 已停机", "suspended on " + event.day());
  }

  private static Words missed(Event first) {
    return new Words(
        "自 " + first.day() + " 起 " + MISSED_DAYS + " 个不同日期均未接通",
        "no answer on " + MISSED_DAYS + " different days since " + first.day());
  }
}
