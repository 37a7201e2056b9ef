package beian.rules.entity;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.entity.ImpossibleValues.Contradiction;
import java.util.ArrayList;
import java.util.List;

/** The filing lacks what it must have, or contradicts itself. */
public final class FilingIsIncompleteOrContradictory implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Verdict> wrong = new ArrayList<>(0);
    Completeness.missing(filing)
        .forEach(
            (column, heading) ->
                wrong.add(
                    judged("missing", List.of(column), column, filing, facts)
                        .with("missing", heading)));
    for (Contradiction contradiction : ImpossibleValues.of(filing, facts)) {
      wrong.add(
          judged(
                  contradiction.fault(),
                  contradiction.columns(),
                  contradiction.about(),
                  filing,
                  facts)
              .with("contradictions", contradiction.clause()));
    }
    if (!wrong.isEmpty()) {
      return Verdict.joined(wrong);
    }
    List<Phrase> unseen = Completeness.unseen(filing);
    return unseen.isEmpty()
        ? Verdict.pass("in-order")
        : Verdict.undetermined("unseen").with("unseen", Phrase.list(unseen));
  }

  /** What is not approved yet, or is being changed, is no fault of the filing. */
  private static Verdict judged(
      String fault, List<String> columns, String about, Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.undetermined("not-approved").of(about);
    }
    return !fault.equals("sheet")
            && columns.stream().anyMatch(column -> filing.isChanging(column, facts::reached))
        ? Verdict.undetermined("wrong-and-changing").of(about)
        : Verdict.fail(fault, about);
  }
}
