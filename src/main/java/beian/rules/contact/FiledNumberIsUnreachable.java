package beian.rules.contact;

import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nobody can be reached at a filed number. Parameter {@code missed-days}: on how many days nobody
 * must have answered.
 */
public final class FiledNumberIsUnreachable implements Check {
  private static final Phrase CHANGING = Phrase.word("changing");
  private static final Phrase NOT_VALID = Phrase.word("not-valid");

  private final int missedDays;

  public FiledNumberIsUnreachable(Parameters given) {
    this.missedDays = given.atLeast("missed-days", Reachability.MISSED_DAYS);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.all(filing);
    List<Observation> reached = new ArrayList<>(4);
    NumberTally unreachable = new NumberTally();
    NumberTally unknown = new NumberTally();
    for (FiledNumber number : numbers) {
      if (!number.valid()) {
        unknown.add(number, NOT_VALID, List.of());
        continue;
      }
      Reachability reach = Reachability.of(filing, number, facts, missedDays);
      switch (reach.state()) {
        case REACHED -> reached.addAll(reach.evidence());
        case UNREACHABLE -> {
          boolean changing = filing.isChanging(number.line().column(), facts::reached);
          (changing ? unknown : unreachable)
              .add(number, changing ? CHANGING : reach.why(), reach.evidence());
        }
        case UNKNOWN -> unknown.add(number, reach.why(), reach.evidence());
      }
    }
    if (!unreachable.isEmpty()) {
      return Verdict.joined(
          Stream.concat(unreachable.fails("unreachable").stream(), unknown.unknown().stream())
              .toList());
    }
    Verdict all =
        numbers.isEmpty()
            ? Verdict.notApplicable("no-number")
            : Verdict.pass("reached-all").on(reached);
    return unknown.orOfAll(all, numbers.size(), filing);
  }
}
