package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.CardReader;
import beian.inspection.card.Parameters;
import java.util.List;
import java.util.Set;

/**
 * A column says what is not accepted. Parameters: {@code column}; {@code refused} and {@code
 * accepted}, its words; {@code neither}, words of which the rule is not; {@code when}, the
 * occasion; {@code organizations}, whether individuals are left out; {@code unless}, a column of
 * times: when it is filled, what has to be done is under way.
 */
public final class ColumnHoldsRefusedWord implements Check {
  private final TextColumn column;
  private final Set<String> refused;
  private final Set<String> accepted;
  private final Set<String> neither;
  private final Occasion when;
  private final boolean organizations;
  private final List<TimeColumn> unless;

  public ColumnHoldsRefusedWord(Parameters given) {
    this.column = given.one("column", TextColumn.byKey());
    this.refused = Set.copyOf(given.texts("refused"));
    this.accepted = Set.copyOf(given.texts("accepted"));
    this.neither = Set.copyOf(given.texts("neither"));
    this.when = given.one("when", CardReader.named(Occasion.values()), Occasion.ALWAYS);
    this.organizations = given.yes("organizations");
    this.unless =
        given.texts("unless").isEmpty()
            ? List.of()
            : List.of(given.one("unless", TimeColumn.byKey()));
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(when.missed(filing).orElseGet(() -> judged(filing)), filing);
  }

  private Verdict judged(Filing filing) {
    if (organizations && filing.individual()) {
      return Verdict.notApplicable("organizations-only");
    }
    if (unless.stream().anyMatch(time -> time.of(filing) != null)) {
      return Verdict.notApplicable("under-way");
    }
    String value = column.of(filing);
    if (value.isEmpty()) {
      return when.lacking(filing, column.key());
    }
    if (neither.contains(value)) {
      return Verdict.notApplicable("other-word").with("value", value);
    }
    if (refused.contains(value)) {
      return Verdict.fail("refused", column.key() + "|" + value).with("value", value);
    }
    return accepted.contains(value)
        ? Verdict.pass("accepted-word").with("value", value)
        : Verdict.undetermined("unknown-word")
            .with("value", value)
            .with("column", Holes.column(column.key()));
  }
}
