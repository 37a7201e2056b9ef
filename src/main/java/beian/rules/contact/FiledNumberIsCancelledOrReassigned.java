package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.contact.NumberHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A filed number has been cancelled or has gone to somebody else since the filing. */
public final class FiledNumberIsCancelledOrReassigned implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers =
        FiledNumber.all(filing).stream().filter(FiledNumber::valid).toList();
    List<Observation> kept = new ArrayList<>(4);
    NumberTally cancelled = new NumberTally();
    NumberTally reassigned = new NumberTally();
    NumberTally unknown = new NumberTally();
    for (FiledNumber number : numbers) {
      Holding holding = Holding.of(filing, number, facts);
      switch (holding.state()) {
        case KEPT -> kept.addAll(holding.evidence());
        case CANCELLED -> cancelled.add(number, holding.why(), holding.evidence());
        case REASSIGNED -> reassigned.add(number, holding.why(), holding.evidence());
        case UNKNOWN -> unknown.add(number, holding.why(), holding.evidence());
      }
    }
    if (!cancelled.isEmpty() || !reassigned.isEmpty()) {
      return Verdict.joined(
          Stream.of(cancelled.fails("cancelled"), reassigned.fails("reassigned"), unknown.unknown())
              .flatMap(List::stream)
              .toList());
    }
    Verdict all =
        numbers.isEmpty() ? Verdict.notApplicable("no-number") : Verdict.pass("in-use").on(kept);
    return unknown.orOfAll(all, numbers.size(), filing);
  }

  /** Whether a number is still its holder's. */
  private record Holding(State state, Phrase why, List<Observation> evidence) {
    enum State {
      KEPT,
      CANCELLED,
      REASSIGNED,
      UNKNOWN
    }

    private static final Phrase THERE = Phrase.word("still-in-use");
    private static final Phrase CHANGING = Phrase.word("changing");
    private static final Phrase UNDATED = Phrase.word("reassigned-once");
    private static final Phrase SHARED = Phrase.word("filed-for-several");
    private static final Phrase RANG = Phrase.word("rang-since");
    private static final Phrase NOTHING = Phrase.word("no-evidence");

    static Holding of(Filing filing, FiledNumber number, Facts facts) {
      Holding found = of(NumberHistory.of(filing, number, facts), filing, number.mobile());
      boolean lost = found.state == State.CANCELLED || found.state == State.REASSIGNED;
      if (found.state == State.REASSIGNED && number.isShared(found.evidence.get(0), facts)) {
        return new Holding(State.UNKNOWN, SHARED, found.evidence);
      }
      return lost && filing.isChanging(number.line().column(), facts::reached)
          ? new Holding(State.UNKNOWN, CHANGING, found.evidence)
          : found;
    }

    private static Holding of(NumberHistory history, Filing filing, boolean mobile) {
      Event answered = null;
      Event there = null;
      for (Event event : history.events()) {
        Optional<Contradiction> against = history.against(event);
        if (against.isPresent()) {
          Phrase why = Reachability.contradicted(against.get());
          return new Holding(State.UNKNOWN, why, against.get().observations());
        }
        switch (event.signal()) {
          case CONFIRMED, IN_USE, SUSPENDED -> {
            return new Holding(State.KEPT, THERE, List.of(event.seen()));
          }
          case REASSIGNED -> {
            // The carrier does not say when: perhaps before the person filed the number.
            return filing.approvedAt() == null
                ? new Holding(State.UNKNOWN, UNDATED, List.of(event.seen()))
                : told(State.REASSIGNED, event, history.overtaking(event, mobile));
          }
          case GONE -> {
            if (there != null) {
              return new Holding(State.UNKNOWN, RANG, List.of(there.seen(), event.seen()));
            }
            if (answered == null) {
              return told(State.CANCELLED, event, history.overtaking(event, mobile));
            }
          }
          // The number is not cancelled; whose it is an older word may say.
          case ANSWERED -> answered = answered == null ? event : answered;
          case NO_ANSWER, SOMEBODY, NOT_OWN, UNKNOWN_WORD -> there = there == null ? event : there;
          default -> {}
        }
      }
      return answered == null
          ? new Holding(State.UNKNOWN, NOTHING, history.outdated())
          : new Holding(State.KEPT, THERE, List.of(answered.seen()));
    }

    private static Holding told(State state, Event event, Optional<Observation> newer) {
      if (newer.isPresent()) {
        return new Holding(
            State.UNKNOWN, Reachability.OVERTAKEN, List.of(newer.get(), event.seen()));
      }
      Phrase why = Phrase.word(state == State.REASSIGNED ? "reassigned" : "gone");
      return new Holding(state, why.with("by", event.by()), List.of(event.seen()));
    }
  }
}
