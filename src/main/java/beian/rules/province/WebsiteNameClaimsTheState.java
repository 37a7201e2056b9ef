package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A website's name has a word that belongs to the state. Parameters: {@code words}; {@code state},
 * the entity types that may bear them; and those of {@link Scope}.
 */
public final class WebsiteNameClaimsTheState implements Check {
  private final List<String> words;
  private final Set<String> state;
  private final Scope scope;

  public WebsiteNameClaimsTheState(Parameters given) {
    this.words = given.texts("words");
    this.state = Set.copyOf(given.texts("state"));
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> judged(filing));
  }

  private Verdict judged(Filing filing) {
    String name = Normal.name(filing.website().name());
    if (name.isEmpty()) {
      return Verdict.undetermined("no-name");
    }
    Optional<String> word = words.stream().filter(name::contains).findFirst();
    if (word.isEmpty()) {
      return Verdict.pass("none");
    }
    String type = filing.entity().type();
    if (type.isEmpty()) {
      return Verdict.undetermined("no-entity-type");
    }
    if (state.contains(type)) {
      return Verdict.pass("of-the-state");
    }
    return Normal.name(filing.entity().name()).contains(word.get())
        ? Verdict.pass("own-name")
        : Verdict.fail("claims", "site_name")
            .with("site", filing.website().name())
            .with("word", word.get());
  }
}
