package beian.rules;

import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Check;
import beian.inspection.card.Card;
import beian.inspection.card.Parameters;
import beian.inspection.card.Shelf;
import beian.inspection.decision.StateCheck;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every rule of the catalogue: a card each, and the check that a finding names. */
public final class AllRules {
  private AllRules() {}

  /** The product's rules. */
  public static Catalog catalog() {
    return catalog(Shelf.shipped(), List.of());
  }

  /**
   * The product's rules and a home's.
   *
   * @param shipped the product's cards
   * @param ofHome cards that stand in place of the product's of the same id, or beside them
   */
  public static Catalog catalog(List<Card> shipped, List<Card> ofHome) {
    Map<String, Card> cards = new LinkedHashMap<>();
    shipped.forEach(card -> cards.put(card.id(), card));
    Map<String, Card> own = new LinkedHashMap<>(cards);
    ofHome.forEach(card -> own.put(card.id(), card));
    Predicate<Card> inspected = card -> card.kind().inspected();
    Catalog catalog =
        new Catalog(
            own.values().stream().filter(inspected).map(AllRules::entry).toList(),
            own.values().stream().filter(inspected.negate()).toList());
    for (Card card : ofHome) {
      Card product = cards.get(card.id());
      if (product != null) {
        card.parameters().keep(product.parameters());
      }
    }
    return catalog;
  }

  /**
   * Whether a home's card tells its check what that understands, and leaves what the product's card
   * of the same id looks at.
   *
   * @param shipped the product's cards
   */
  public static void check(Card card, List<Card> shipped) {
    entry(card);
    for (Card product : shipped) {
      if (product.id().equals(card.id())) {
        card.parameters().keep(product.parameters());
      }
    }
  }

  /** A card with its check. */
  public static Entry entry(Card card) {
    Parameters parameters = card.parameters();
    Entry entry = new Entry(card, check(card, parameters));
    parameters.end();
    return entry;
  }

  private static Check check(Card card, Parameters parameters) {
    return made(card, parameters, Check.class);
  }

  /** What a card of kind state-check names. */
  public static StateCheck stateCheck(Card card) {
    return made(card, card.parameters(), StateCheck.class);
  }

  private static <T> T made(Card card, Parameters parameters, Class<T> kind) {
    try {
      Constructor<?> constructor = found(card).getConstructors()[0];
      return kind.cast(
          constructor.getParameterCount() == 0
              ? constructor.newInstance()
              : constructor.newInstance(parameters));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
    } catch (ReflectiveOperationException | ArrayIndexOutOfBoundsException e) {
      String name = "." + card.check();
      throw parameters.noSuchCheck(
          card.check(),
          Family.ofRule(card.id()).orElseThrow().packageName()
              + name
              + " | "
              + Family.SHAPES
              + name);
    }
  }

  /** Whether a check is one that cards of all families find. */
  static boolean isShape(String check) {
    try {
      return Check.class.isAssignableFrom(Class.forName(Family.SHAPES + "." + check));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The family's own check of that name, else the shape. */
  private static Class<?> found(Card card) throws ClassNotFoundException {
    try {
      return Class.forName(
          Family.ofRule(card.id()).orElseThrow().packageName() + "." + card.check());
    } catch (ClassNotFoundException e) {
      return Class.forName(Family.SHAPES + "." + card.check());
    }
  }
}
