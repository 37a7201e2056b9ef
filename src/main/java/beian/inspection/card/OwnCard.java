package beian.inspection.card;

import beian.platform.error.GatheredProblems;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a card of a home, which differs from one of the product's. Whatever is wrong with it is
 * told at once. Such a card is never put aside for the product's: it may lessen what the product's
 * would tell or mark, so its home would be graver to owners than it wants to be.
 */
public final class OwnCard {
  private OwnCard() {}

  /**
   * A home's own card: another severity, other words or parameters for a rule of the product, or a
   * rule of its own that is {@code like} one of them but for these. Severity and consequence it may
   * lessen, never raise.
   *
   * @param shipped the product's cards by id
   * @throws ProblemException RUL-001 when it is none, RUL-002 when it goes too far
   */
  public static Card read(String file, String text, Map<String, Card> shipped) {
    Yaml card = Yaml.read(CardError.BAD_CARD, file, text);
    List<String> known = new ArrayList<>(CardReader.OF_ANY);
    known.add("like");
    GatheredProblems faults = new GatheredProblems();
    Map<String, Yaml> of = known(card, known, faults);
    Yaml like = of.get("like");
    List<Card> named = faults.part(() -> List.of(base(card, of, shipped)), List.of());
    if (like != null) {
      for (String needed : List.of("title", "about", "faults")) {
        faults.check(() -> card.needed(needed, of.get(needed)));
      }
    }
    if (named.isEmpty()) {
      faults.end();
    }
    Card base = named.get(0);
    String id = card.needed("id", of.get("id")).text();
    Parameters parameters = faults.part(() -> parameters(of.get("check"), base), base.parameters());
    Consequence consequence =
        faults.part(() -> lessened(of.get("consequence"), base.consequence()), base.consequence());
    Map<String, Word> words = new LinkedHashMap<>(base.words());
    faults.check(() -> reword(of.get("words"), words));
    Card own =
        new Card(
            id,
            base.kind(),
            base.item(),
            faults.part(() -> lessened(of.get("severity"), base.severity()), base.severity()),
            consequence,
            base.since(),
            faults.part(
                () -> of.containsKey("until") ? CardReader.day(of.get("until")) : base.until(),
                base.until()),
            base.source(),
            base.legal(),
            base.check(),
            parameters,
            base.when(),
            base.rank(),
            base.reads(),
            base.evidence(),
            base.readings(),
            faults.part(
                () -> of.containsKey("title") ? CardReader.words(of.get("title")) : base.title(),
                base.title()),
            faults.part(
                () -> of.containsKey("about") ? CardReader.words(of.get("about")) : base.about(),
                base.about()),
            faults.part(
                () -> faults(of.get("faults"), base, consequence, like != null), base.faults()),
            Map.copyOf(words),
            file);
    faults.end();
    return own;
  }

  /** The values of a map, and a fault for each name that is none of these. */
  private static Map<String, Yaml> known(
      Yaml map, Collection<String> names, GatheredProblems faults) {
    Map<String, Yaml> of = map.map();
    of.forEach(
        (name, value) ->
            faults.check(
                () -> {
                  if (!names.contains(name)) {
                    throw value.unknown(name, names);
                  }
                }));
    return of;
  }

  /** The card of the product that it differs from. */
  private static Card base(Yaml card, Map<String, Yaml> of, Map<String, Card> shipped) {
    Yaml id = card.needed("id", of.get("id"));
    Yaml like = of.get("like");
    Card base = (like == null ? id : like).text(shipped);
    String family = base.id().replaceFirst("\\d{3}$", "");
    if (like != null && !id.text().matches(family + "9\\d\\d")) {
      throw id.problem(id.text(), family + "900 … " + family + "999");
    }
    return base;
  }

  /** What the check is told; the check stays the base's. */
  private static Parameters parameters(@Nullable Yaml named, Card base) {
    if (named == null) {
      return base.parameters();
    }
    Map.Entry<String, Parameters> check = CardReader.check(named);
    if (!check.getKey().equals(base.check())) {
      throw named.problem(check.getKey(), base.check());
    }
    return check.getValue();
  }

  /** Puts the words of a card in place of those of the same keys. */
  private static void reword(@Nullable Yaml given, Map<String, Word> words) {
    if (given != null) {
      given
          .map(Set.copyOf(words.keySet()))
          .forEach(
              (key, value) ->
                  words.computeIfPresent(
                      key, (name, word) -> new Word(CardReader.languages(value), word.columns())));
    }
  }

  /** That two files of a home speak of one rule. */
  static ProblemException twice(Card card, Card other) {
    return new ProblemException(
        new Problem(CardError.BAD_CARD, card.place(), card.id(), other.place()));
  }

  private static Map<String, Opinion> faults(
      @Nullable Yaml faults, Card base, Consequence usual, boolean all) {
    GatheredProblems wrong = new GatheredProblems();
    Map<String, Yaml> given =
        faults == null ? Map.of() : known(faults, base.faults().keySet(), wrong);
    Map<String, Opinion> found = new LinkedHashMap<>();
    for (Opinion shipped : base.faults().values()) {
      Yaml value = given.get(shipped.fault());
      wrong.check(
          () -> {
            if (value == null && all && faults != null) {
              throw faults.problem("-", shipped.fault());
            }
            found.put(shipped.fault(), opinion(value, shipped, base, usual, all));
          });
    }
    wrong.end();
    return found;
  }

  private static Opinion opinion(
      @Nullable Yaml value, Opinion shipped, Card base, Consequence usual, boolean all) {
    Consequence most = usual.compareTo(shipped.consequence()) < 0 ? usual : shipped.consequence();
    GatheredProblems wrong = new GatheredProblems();
    Map<String, Yaml> of = value == null ? Map.of() : known(value, CardReader.OF_FAULTS, wrong);
    if (value != null && all) {
      Yaml own = value;
      for (String needed : List.of("says", "remedy")) {
        wrong.check(() -> own.needed(needed, of.get(needed)));
      }
    }
    Severity lessened =
        wrong.part(
            () -> lessened(of.get("severity"), base.severity(shipped)), base.severity(shipped));
    Opinion opinion =
        new Opinion(
            shipped.fault(),
            of.containsKey("severity") ? lessened : shipped.severity(),
            wrong.part(() -> lessened(of.get("consequence"), most), most),
            wrong.part(() -> holed(of.get("says"), shipped.says()), shipped.says()),
            wrong.part(() -> holed(of.get("remedy"), shipped.remedy()), shipped.remedy()));
    wrong.end();
    return opinion;
  }

  /** Words in place of others: the same holes, or some of them. */
  private static Words holed(@Nullable Yaml given, Words shipped) {
    if (given == null) {
      return shipped;
    }
    Words words = CardReader.words(given);
    Set<String> known = shipped.holes();
    for (String hole : words.holes()) {
      if (!known.contains(hole)) {
        throw given.unknown(hole, known);
      }
    }
    return words;
  }

  private static Consequence lessened(@Nullable Yaml given, Consequence most) {
    Consequence found = CardReader.consequence(given, most);
    return found.compareTo(most) > 0 ? tooFar(given, found, most) : found;
  }

  /** A severity, no graver than that; it decides what is told and what is marked. */
  private static Severity lessened(@Nullable Yaml given, Severity most) {
    Severity found = given == null ? most : given.text(CardReader.SEVERITIES);
    return found.compareTo(most) < 0 ? tooFar(given, found, most) : found;
  }

  private static <T extends Enum<T>> T tooFar(@Nullable Yaml given, T found, T most) {
    throw new ProblemException(
        new Problem(
            CardError.CARD_GOES_TOO_FAR,
            Objects.requireNonNull(given).place(),
            CardReader.name(found),
            CardReader.name(most)));
  }
}
