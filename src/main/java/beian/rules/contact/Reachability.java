package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.NumberMeaning;
import beian.evidence.kind.Call;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import beian.rules.contact.NumberHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person-in-charge can be reached at a number; the newest observation that proves
 * something counts.
 *
 * @param state what is proved
 * @param why in words, for lists
 * @param evidence what it rests on
 */
record Reachability(State state, Phrase why, List<Observation> evidence) {
  /** What is proved. */
  enum State {
    REACHED,
    UNREACHABLE,
    UNKNOWN
  }

  /**
   * On so many days nobody must have answered at least. A missed call proves nothing, and neither
   * do five missed calls in one afternoon: the person may be ill or on a flight. Nobody answering
   * on three different days is what call teams take for unreachable; the FAQ gives no number.
   */
  static final int MISSED_DAYS = 3;

  private static final Phrase REACHED = Phrase.word("reach-reached");
  private static final Phrase ANOTHERS = Phrase.word("reach-anothers");
  private static final Phrase SOMEBODY = Phrase.word("reach-somebody");
  private static final Phrase OUTDATED = Phrase.word("reach-outdated");

  /** Something says otherwise that is newer, or may be. */
  static final Phrase OVERTAKEN = Phrase.word("reach-overtaken");

  private static final Phrase NOT_ENOUGH = Phrase.word("reach-not-enough");
  private static final Phrase NOTHING = Phrase.word("reach-nothing");

  /**
   * What is proved of a number.
   *
   * @param needed on how many days nobody must have answered
   */
  static Reachability of(Filing filing, FiledNumber number, Facts facts, int needed) {
    NumberHistory history = NumberHistory.of(filing, number, facts);
    List<Event> missed = new ArrayList<>(0);
    List<Event> hourless = new ArrayList<>(0);
    Event there = null;
    for (Event event : history.events()) {
      Optional<Contradiction> against = history.against(event);
      if (against.isPresent()) {
        return new Reachability(
            State.UNKNOWN, contradicted(against.get()), against.get().observations());
      }
      switch (event.signal()) {
        case CONFIRMED, ANSWERED -> {
          return new Reachability(State.REACHED, REACHED, List.of(event.seen()));
        }
        case NOT_OWN, REASSIGNED -> {
          return new Reachability(State.UNKNOWN, ANOTHERS, List.of(event.seen()));
        }
        case GONE, SUSPENDED -> {
          return there == null
              ? proved(dead(event), List.of(event), number, history)
              : alive(there, event);
        }
        case NO_ANSWER -> {
          Optional<Event> reached = history.perhapsReachedAfter(event);
          if (reached.isPresent()) {
            return new Reachability(State.REACHED, REACHED, List.of(reached.get().seen()));
          }
          boolean sure = there == null || there.signal() != NumberMeaning.UNKNOWN_WORD;
          if (event.atCallingTime(number.mobile())) {
            missed.add(event);
          } else if (event.lacksHour(number.mobile())) {
            hourless.add(event);
          }
          if (days(missed) == needed && sure) {
            return proved(missed(missed, needed), missed, number, history);
          }
          there = there == null ? event : there;
        }
        case IN_USE, SOMEBODY, UNKNOWN_WORD -> there = there == null ? event : there;
        default -> {}
      }
    }
    if (there != null && there.signal() == NumberMeaning.SOMEBODY) {
      return new Reachability(State.UNKNOWN, SOMEBODY, List.of(there.seen()));
    }
    if (there != null && there.signal() == NumberMeaning.UNKNOWN_WORD) {
      return new Reachability(State.UNKNOWN, unknownWord(there), List.of(there.seen()));
    }
    if (!missed.isEmpty() || !hourless.isEmpty()) {
      facts.evidence().askAgain(Call.KIND, number.subject());
    }
    return unknown(history, missed, hourless, needed);
  }

  /** Unreachable by these, the newest first, unless the newest is overtaken. */
  private static Reachability proved(
      Phrase why, List<Event> basis, FiledNumber number, NumberHistory history) {
    return history
        .overtaking(basis.get(0), number.mobile())
        .map(
            newer ->
                new Reachability(State.UNKNOWN, OVERTAKEN, List.of(newer, basis.get(0).seen())))
        .orElseGet(() -> new Reachability(State.UNREACHABLE, why, seen(basis)));
  }

  /** Something newer than the word that it is dead shows it alive, or may. */
  private static Reachability alive(Event newer, Event dead) {
    Phrase why =
        newer.signal() == NumberMeaning.UNKNOWN_WORD
            ? unknownWord(newer)
            : Phrase.word("alive-since")
                .with("dead", dead(dead))
                .with("day", newer.day().toString());
    return new Reachability(State.UNKNOWN, why, List.of(newer.seen(), dead.seen()));
  }

  /** That nobody knows what a caller or the carrier said, with the word itself. */
  static Phrase unknownWord(Event event) {
    Observation seen = event.seen();
    boolean call = seen.kind() == Call.KIND;
    return Phrase.word("word-unknown")
        .with("day", event.day().toString())
        .with("said", call ? Call.OUTCOME.of(seen) : NumberStatus.STATUS.of(seen));
  }

  static Phrase contradicted(Contradiction both) {
    return Phrase.word("contradicted").with("both", both.shown());
  }

  private static int days(List<Event> missed) {
    return (int) missed.stream().map(Event::day).distinct().count();
  }

  private static List<Observation> seen(List<Event> events) {
    return events.stream().map(Event::seen).toList();
  }

  private static Reachability unknown(
      NumberHistory history, List<Event> missed, List<Event> hourless, int needed) {
    if (!hourless.isEmpty()) {
      List<Event> calls = new ArrayList<>(hourless);
      calls.addAll(missed);
      return new Reachability(
          State.UNKNOWN,
          Phrase.word("missed-hourless")
              .with("days", Integer.toString(days(missed)))
              .with("needed", Integer.toString(needed))
              .with("calls", Phrase.list(hourless.stream().map(Event::place).toList())),
          seen(calls));
    }
    if (!missed.isEmpty()) {
      int days = days(missed);
      return new Reachability(
          State.UNKNOWN,
          Phrase.word("missed-some")
              .with("days", Integer.toString(days))
              .with("needed", Integer.toString(needed)),
          seen(missed));
    }
    if (!history.outdated().isEmpty()) {
      return new Reachability(State.UNKNOWN, OUTDATED, history.outdated());
    }
    return new Reachability(
        State.UNKNOWN, history.events().isEmpty() ? NOTHING : NOT_ENOUGH, seen(history.events()));
  }

  private static Phrase dead(Event event) {
    return Phrase.word(event.signal() == NumberMeaning.GONE ? "gone" : "suspended")
        .with("by", event.by());
  }

  private static Phrase missed(List<Event> missed, int needed) {
    return Phrase.word("missed")
        .with("needed", Integer.toString(needed))
        .with("calls", Phrase.list(missed.stream().map(Event::by).toList()));
  }
}
