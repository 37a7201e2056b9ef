package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.card.Words;
import beian.rules.contact.NumberHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static final Words REACHED = new Words("可接通", "reached");
  private static final Words ANOTHERS = new Words("号码已由他人使用", "somebody else has the number");
  private static final Words SOMEBODY =
      new Words("由他人接听，可能是总机或同事", "somebody else answered, perhaps the switchboard");
  private static final Words OUTDATED = new Words("证据已过期", "evidence too old");

  /** Something says otherwise that is newer, or may be. */
  static final Words OVERTAKEN =
      new Words("此后另有不同的结果，须重新核实", "something else was seen since; look again");

  private static final Words NOT_ENOUGH = new Words("证据不足", "evidence not sufficient");
  private static final Words NOTHING = new Words("缺少外呼记录或验证码确认", "no call and no confirmed code");

  static Reach of(Filing filing, FiledNumber number, Facts facts) {
    NumberHistory history = NumberHistory.of(filing, number, facts);
    List<Event> missed = new ArrayList<>(0);
    Event there = null;
    for (Event event : history.events()) {
      Optional<Contradiction> against = history.against(event);
      if (against.isPresent()) {
        return new Reach(State.UNKNOWN, contradicted(against.get()), against.get().observations());
      }
      switch (event.signal()) {
        case CONFIRMED, ANSWERED -> {
          return new Reach(State.REACHED, REACHED, List.of(event.seen()));
        }
        case NOT_OWN, REASSIGNED -> {
          return new Reach(State.UNKNOWN, ANOTHERS, List.of(event.seen()));
        }
        case GONE, SUSPENDED -> {
          return there == null
              ? proved(dead(event), List.of(event), number, history)
              : alive(there, event);
        }
        case NO_ANSWER -> {
          Optional<Event> reached = history.perhapsReachedAfter(event);
          if (reached.isPresent()) {
            return new Reach(State.REACHED, REACHED, List.of(reached.get().seen()));
          }
          boolean sure = there == null || there.signal() != Signal.UNKNOWN_WORD;
          if (event.atCallingTime(number.mobile())) {
            missed.add(event);
          }
          if (days(missed) == MISSED_DAYS && sure) {
            return proved(missed(missed), missed, number, history);
          }
          there = there == null ? event : there;
        }
        case IN_USE, SOMEBODY, UNKNOWN_WORD -> there = there == null ? event : there;
        default -> {}
      }
    }
    if (there != null && there.signal() == Signal.SOMEBODY) {
      return new Reach(State.UNKNOWN, SOMEBODY, List.of(there.seen()));
    }
    if (there != null && there.signal() == Signal.UNKNOWN_WORD) {
      return new Reach(State.UNKNOWN, unknownWord(there), List.of(there.seen()));
    }
    return unknown(history, missed);
  }

  /** Unreachable by these, the newest first, unless the newest is overtaken. */
  private static Reach proved(
      Words why, List<Event> basis, FiledNumber number, NumberHistory history) {
    return history
        .overtaking(basis.get(0), number.mobile())
        .map(newer -> new Reach(State.UNKNOWN, OVERTAKEN, List.of(newer, basis.get(0).seen())))
        .orElseGet(() -> new Reach(State.UNREACHABLE, why, seen(basis)));
  }

  /** Something newer than the word that it is dead shows it alive, or may. */
  private static Reach alive(Event newer, Event dead) {
    Words why =
        newer.signal() == Signal.UNKNOWN_WORD
            ? unknownWord(newer)
            : new Words(
                dead(dead).zh() + "，但 " + newer.day() + " 已能呼通",
                dead(dead).en() + ", but it rang or was in use on " + newer.day());
    return new Reach(State.UNKNOWN, why, List.of(newer.seen(), dead.seen()));
  }

  /** That nobody knows what was seen, with the word itself. */
  static Words unknownWord(Event event) {
    String said = event.seen().get("outcome") + event.seen().get("status");
    return new Words(
        event.day() + " 的结果“" + said + "”不在已知用语表中",
        "the result \"" + said + "\" of " + event.day() + " is in no table of known words");
  }

  static Words contradicted(Contradiction both) {
    return new Words(
        "同一时间的证据互相矛盾：" + both.shown(), "evidence of one time contradicts itself: " + both.shown());
  }

  private static int days(List<Event> missed) {
    return (int) missed.stream().map(Event::day).distinct().count();
  }

  private static List<Observation> seen(List<Event> events) {
    return events.stream().map(Event::seen).toList();
  }

  private static Reach unknown(NumberHistory history, List<Event> missed) {
    if (!missed.isEmpty()) {
      int days = days(missed);
      return new Reach(
          State.UNKNOWN,
          new Words(
              days + " 天未接通，须 " + MISSED_DAYS + " 个不同日期均未接通才能认定",
              "no answer on "
                  + days
                  + " of the "
                  + MISSED_DAYS
                  + " days it takes to prove something"),
          seen(missed));
    }
    if (!history.outdated().isEmpty()) {
      return new Reach(State.UNKNOWN, OUTDATED, history.outdated());
    }
    return new Reach(
        State.UNKNOWN, history.events().isEmpty() ? NOTHING : NOT_ENOUGH, seen(history.events()));
  }

  private static Words dead(Event event) {
    Words by = event.by();
    return event.signal() == Signal.GONE
        ? new Words(by.zh() + "为空号", "not in service " + by.en())
        : new Words(by.zh() + "为停机", "suspended " + by.en());
  }

  private static Words missed(List<Event> missed) {
    return new Words(
        MISSED_DAYS
            + " 个不同日期均未接通："
            + missed.stream().map(one -> one.by().zh()).collect(Collectors.joining("、")),
        "no answer on "
            + MISSED_DAYS
            + " different days: "
            + missed.stream().map(one -> one.by().en()).collect(Collectors.joining(", ")));
  }
}
