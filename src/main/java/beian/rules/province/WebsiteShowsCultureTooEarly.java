package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.table.Tables;
import beian.rules.filed.Scope;
import java.util.Optional;

/**
 * An application names a website or its content as of games, before the permit for internet culture
 * is held. Parameters: those of Scope.
 */
public final class WebsiteShowsCultureTooEarly implements Check {
  private static final DatedTable WORDS = Tables.of("culture-words");

  private final Scope scope;

  public WebsiteShowsCultureTooEarly(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  /** The word by which the name of a website, in its one form, says that it is about games. */
  static Optional<String> gameWord(String site, Facts facts) {
    return WORDS.wordIn(site, "game", facts::reached);
  }

  private static Verdict inScope(Filing filing, Facts facts) {
    if (!filing.speaksOf("icbp_no")) {
      return Verdict.undetermined("permit-open");
    }
    if (Scope.isAbout("game", filing, facts::reached)) {
      return Verdict.fail("filed-as-culture", "content_category");
    }
    String site = Normal.name(filing.website().name());
    Optional<String> word = gameWord(site, facts);
    if (word.isPresent()) {
      return Verdict.fail("named-as-culture", "site_name|" + site)
          .with("site", filing.website().name())
          .with("word", word.get());
    }
    if (Scope.isAbout("culture", filing, facts::reached)) {
      return Verdict.notApplicable("other-content");
    }
    return site.isEmpty() ? Verdict.undetermined("no-site-name") : Verdict.pass("shows-no-culture");
  }
}
