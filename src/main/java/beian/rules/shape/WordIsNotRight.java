package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.table.DatedTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word in a column is one that must not stand there. Parameters: {@code column}; {@code table};
 * {@code right} and {@code wrong}, what words mean in the table that may stand there and must not;
 * and those of {@link Scope}.
 */
public final class WordIsNotRight implements Check {
  private static final Map<String, String> TABLES =
      Stream.of("shareholder-regions", "entity-kinds", "undertaking-titles")
          .collect(Collectors.toMap(table -> table, table -> table));

  private final String column;
  private final DatedTable table;
  private final String right;
  private final String wrong;
  private final Scope scope;

  public WordIsNotRight(Parameters given) {
    this.column = given.one("column", Filed.wordColumns());
    this.table = new DatedTable(given.one("table", TABLES));
    this.right = given.text("right");
    this.wrong = given.text("wrong");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    List<String> words = Filed.words(filing, column);
    return words.isEmpty()
        ? Verdict.undetermined("nothing-written")
        : Verdict.joined(words.stream().map(word -> judged(word, facts)).toList());
  }

  private Verdict judged(String word, Facts facts) {
    if (table.means(word, wrong, facts::reached)) {
      return Verdict.fail("wrong", column + "|" + word).with("word", word);
    }
    return table.means(word, right, facts::reached)
        ? Verdict.pass("word-right").with("word", word)
        : Verdict.undetermined("word-in-no-table").with("word", word).of(column + "|" + word);
  }
}
