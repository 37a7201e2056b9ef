package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import beian.rules.filed.Scope;
import java.util.List;

/**
 * The undertaking of internet finance lacks a part of its clause. Parameters: {@code parts}, the
 * parts by their words in the table; and those of Scope.
 */
public final class UndertakingLacksClause implements Check {
  private static final DatedTable CLAUSE = Tables.of("undertaking-clause");

  /** What is shorter is a note about the document, not its text. */
  private static final int SHORTEST = 20;

  private final List<String> parts;
  private final Scope scope;

  public UndertakingLacksClause(Parameters given) {
    this.parts = given.texts("parts");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    String text = Normal.name(filing.materials().undertakingText());
    if (text.length() < SHORTEST) {
      return Verdict.undetermined("no-text");
    }
    List<Phrase> lacking =
        parts.stream()
            .filter(part -> CLAUSE.wordIn(text, part, facts::reached).isEmpty())
            .map(part -> Phrase.word("part-" + part))
            .toList();
    return lacking.isEmpty()
        ? Verdict.pass("clause-there")
        : Verdict.fail("no-clause", "mat_undertaking_text").with("parts", Phrase.list(lacking));
  }
}
