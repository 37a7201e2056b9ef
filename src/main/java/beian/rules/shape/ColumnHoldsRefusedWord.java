package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.table.Tables;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column says what is not accepted. Parameters: {@code column}; {@code refused} and {@code
 * accepted}, its words; {@code neither}, words of which the rule is not; {@code table}: when it is
 * given, these are not words but what words mean in that table; and those of {@link Scope}.
 */
public final class ColumnHoldsRefusedWord implements Check {
  private final TextColumn column;
  private final Optional<DatedTable> table;
  private final Set<String> refused;
  private final Set<String> accepted;
  private final Set<String> neither;
  private final Scope scope;

  public ColumnHoldsRefusedWord(Parameters given) {
    this.column = given.one("column", TextColumn.byKey());
    this.table = given.perhaps("table", Tables.byName());
    this.refused = Set.copyOf(given.texts("refused"));
    this.accepted = Set.copyOf(given.texts("accepted"));
    this.neither = Set.copyOf(given.texts("neither"));
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts)), filing);
  }

  private Verdict inScope(Filing filing, Facts facts) {
    List<String> words = column.words(filing);
    return words.isEmpty()
        ? scope.lacking(filing, column.key())
        : Verdict.ofEach(words, word -> judged(word, facts));
  }

  private Verdict judged(String word, Facts facts) {
    List<String> meanings =
        table.map(known -> known.meanings(word, facts::reached)).orElse(List.of(word));
    Verdict verdict;
    if (meanings.stream().anyMatch(neither::contains)) {
      verdict = Verdict.notApplicable("other-word");
    } else if (meanings.stream().anyMatch(refused::contains)) {
      verdict = Verdict.fail("refused", column.key() + "|" + word);
    } else if (meanings.stream().anyMatch(accepted::contains)) {
      verdict = Verdict.pass("accepted-word");
    } else {
      return Verdict.undetermined("unknown-word")
          .with("value", word)
          .with("column", Holes.column(column.key()))
          .of(column.key() + "|" + word);
    }
    return verdict.with("value", word);
  }
}
