package beian.rules.contact;

import beian.evidence.NumberMeaning;
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

/** A code was sent to a filed mobile number and has not been typed back. */
public final class FiledMobileIsNotSelfVerified implements Check {
  private static final Phrase NOT_ENTERED = Phrase.word("not-entered");
  private static final Phrase UNKNOWN = Phrase.word("no-code");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> mobiles = FiledNumber.mobiles(filing);
    if (mobiles.isEmpty()) {
      return Verdict.notApplicable("no-mobile");
    }
    List<Observation> confirmed = new ArrayList<>(2);
    NumberTally open = new NumberTally();
    NumberTally unknown = new NumberTally();
    for (FiledNumber mobile : mobiles) {
      NumberHistory history = NumberHistory.of(filing, mobile, facts);
      Optional<Event> code = code(history);
      if (code.isEmpty()) {
        unknown.add(mobile, UNKNOWN, history.outdated());
      } else if (code.get().signal() == NumberMeaning.CONFIRMED) {
        confirmed.add(code.get().seen());
      } else {
        open.add(mobile, NOT_ENTERED, List.of(code.get().seen()));
      }
    }
    if (!open.isEmpty()) {
      return Verdict.joined(
          Stream.concat(open.fails("not-entered").stream(), unknown.unknown().stream()).toList());
    }
    return unknown.isEmpty()
        ? Verdict.pass("entered").on(confirmed)
        : unknown.undetermined(mobiles.size());
  }

  /** A code that was entered counts, even when another was sent after it. */
  private static Optional<Event> code(NumberHistory history) {
    Optional<Event> entered =
        history.events().stream()
            .filter(event -> event.signal() == NumberMeaning.CONFIRMED)
            .findFirst();
    return entered.isPresent()
        ? entered
        : history.events().stream()
            .filter(event -> event.signal() == NumberMeaning.NOT_ENTERED)
            .findFirst();
  }
}
