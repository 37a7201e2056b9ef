package beian.app.card;

import beian.inspection.Catalog;
import beian.inspection.Profiles;
import beian.inspection.card.Candidate;
import beian.inspection.card.Card;
import beian.inspection.card.Shelf;
import beian.inspection.profile.ProfileReader;
import beian.platform.error.ProblemException;
import beian.rules.AllRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force in a home: the product's, the candidates that are turned on, the home's own
 * cards and its profiles. Each is read once, when it is asked for first.
 */
public final class RulesInForce {
  private final Path cards;
  private final Path profileFiles;
  private final List<String> candidates;
  private @Nullable Catalog catalog;
  private @Nullable Profiles profiles;
  private final List<String> own = new ArrayList<>();

  /**
   * @param cards where a home has its own cards
   * @param profileFiles where it has its profiles
   * @param candidates ids of the candidates that are turned on
   */
  public RulesInForce(Path cards, Path profileFiles, List<String> candidates) {
    this.cards = cards;
    this.profileFiles = profileFiles;
    this.candidates = List.copyOf(candidates);
  }

  /**
   * The rules.
   *
   * @throws ProblemException RUL-001 or RUL-002 when one of the home's cards is not right
   */
  public synchronized Catalog catalog() {
    if (catalog == null) {
      // First what stands in the cards: a card that changes now is noticed the next night.
      own.addAll(Shelf.textsOfHome(cards));
      List<Card> shipped = new ArrayList<>(Shelf.shipped());
      shipped.addAll(Candidate.cards(candidates));
      catalog =
          AllRules.catalog(
              shipped, Shelf.ofHome(cards, shipped, card -> AllRules.check(card, shipped)));
    }
    return catalog;
  }

  /**
   * What holds otherwise of some filings.
   *
   * @throws ProblemException RUL-001 or RUL-002 when a profile is not right
   */
  public synchronized Profiles profiles() {
    if (profiles == null) {
      List<String> texts = ProfileReader.texts(profileFiles);
      profiles = texts.isEmpty() ? Profiles.NONE : ProfileReader.in(profileFiles, catalog());
      own.addAll(texts);
    }
    return profiles;
  }

  /** All that stands in the home's cards and profiles. */
  public synchronized List<String> own() {
    catalog();
    profiles();
    return List.copyOf(own);
  }
}
