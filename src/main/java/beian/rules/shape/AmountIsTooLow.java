package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import beian.rules.filed.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The registered capital is lower than the least there must be. Parameters: {@code least}, the word
 * in the table of amounts; {@code games}, the word when the website is about games; and those of
 * {@link Scope}.
 */
public final class AmountIsTooLow implements Check {
  private static final DatedTable LEAST = Tables.of("least-capital");

  /** 万元, in which registers write capital: a number below it may have been meant in it. */
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final String least;
  private final String games;
  private final Scope scope;

  public AmountIsTooLow(Parameters given) {
    this.least = given.text("least");
    this.games = given.text("games");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    boolean game = !games.isEmpty() && Scope.isAbout("game", filing, facts::reached);
    Optional<BigDecimal> needed =
        LEAST.meaning(game ? games : least, facts::reached).map(BigDecimal::new);
    BigDecimal capital = filing.entity().registeredCapital();
    if (needed.isEmpty()) {
      return Verdict.undetermined("no-least-amount");
    }
    if (capital == null || capital.signum() <= 0) {
      return Verdict.undetermined("no-capital");
    }
    if (capital.compareTo(needed.get()) >= 0) {
      return Verdict.pass("enough-capital").with("capital", yuan(capital));
    }
    return capital.compareTo(TEN_THOUSAND) < 0
        ? Verdict.undetermined("perhaps-ten-thousands").with("capital", yuan(capital))
        : Verdict.fail("too-low", "registered_capital|" + yuan(capital))
            .with("capital", yuan(capital))
            .with("least", yuan(needed.get()))
            .with("purpose", Phrase.word(game ? "purpose-game" : "purpose"));
  }

  private static String yuan(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.DOWN).toPlainString();
  }
}
