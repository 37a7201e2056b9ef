package beian.inspection.card;

import static java.util.stream.Collectors.toMap;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.column.ColumnSpec;
import beian.platform.error.ProblemException;
import beian.platform.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the product's cards; those of a home, which differ from one of these: {@link OwnCard}. */
public final class CardReader {
  /** What begins the last part of a card, which only tests, pages and curious people read. */
  private static final String EXAMPLES = "\nexamples:";

  static final Set<String> OF_ANY =
      Set.of(
          "id", "severity", "consequence", "until", "check", "title", "about", "faults", "words");
  private static final Set<String> OF_SHIPPED =
      Set.of(
          "kind", "item", "since", "source", "legal", "reads", "evidence", "readings", "examples");
  private static final Set<String> OF_DECIDED = Set.of("when", "rank", "says", "remedy");
  static final Set<String> OF_FAULTS = Set.of("severity", "consequence", "says", "remedy");

  private static final Map<String, String> COLUMNS =
      ColumnSpec.all().stream().map(ColumnSpec::key).collect(toMap(key -> key, key -> key));
  private static final Map<String, String> EVIDENCE =
      Kinds.all().stream().map(EvidenceKind::word).collect(toMap(word -> word, word -> word));
  private static final Map<String, Item> ITEMS = named(Item.values());
  private static final Map<String, Kind> KINDS = named(Kind.values());
  private static final Map<String, Section> SECTIONS = named(Section.values());
  private static final Map<String, Measure> MEASURES = named(Measure.values());
  static final Map<String, Severity> SEVERITIES = named(Severity.values());
  private static final Map<String, Consequence> CONSEQUENCES = named(Consequence.values());

  private CardReader() {}

  /** The constants by their names in small letters with dashes, as cards write them. */
  public static <T extends Enum<T>> Map<String, T> named(T[] constants) {
    return Arrays.stream(constants)
        .collect(toMap(CardReader::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** A constant's name as cards write it. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A card of the product.
   *
   * @param file as places name it
   * @param shared words that several cards have
   * @throws ProblemException RUL-001 when it is none
   */
  public static Card shipped(String file, String text, Map<String, Word> shared) {
    int examples = text.indexOf(EXAMPLES);
    Yaml card =
        Yaml.read(CardError.BAD_CARD, file, examples < 0 ? text : text.substring(0, examples + 1));
    List<String> known = new ArrayList<>(OF_ANY);
    known.addAll(OF_SHIPPED);
    Kind kind = card.needed("kind", card.map().get("kind")).text(KINDS);
    if (kind.decided()) {
      known.addAll(OF_DECIDED);
      known.removeAll(List.of("check", "faults"));
    }
    Map<String, Yaml> of = card.map(known);
    for (String needed : needed(kind)) {
      card.needed(needed, of.get(needed));
    }
    Consequence consequence = consequence(of.get("consequence"), Consequence.NONE);
    Map.Entry<String, Parameters> check =
        of.containsKey("check")
            ? check(of.get("check"))
            : Map.entry("", new Parameters(card.needed("id", of.get("id"))));
    Map<String, Word> words = new LinkedHashMap<>(shared);
    words.putAll(wordsOf(of.get("words")));
    Yaml until = of.get("until");
    return new Card(
        card.needed("id", of.get("id")).text(),
        kind,
        card.needed("item", of.get("item")).text(ITEMS),
        of.containsKey("severity") ? of.get("severity").text(SEVERITIES) : Severity.NOTE,
        consequence,
        day(card.needed("since", of.get("since"))),
        until == null ? LocalDate.MAX : day(until),
        card.needed("source", of.get("source")).list().stream().map(CardReader::citation).toList(),
        legal(of.get("legal")),
        check.getKey(),
        check.getValue(),
        conditions(of.get("when")),
        of.containsKey("rank") ? of.get("rank").text("1, 2, …", Integer::valueOf) : 0,
        each(of.get("reads"), COLUMNS),
        each(of.get("evidence"), EVIDENCE),
        of.containsKey("readings") ? of.get("readings").texts() : List.of(),
        words(card.needed("title", of.get("title"))),
        words(card.needed("about", of.get("about"))),
        kind.decided() ? holds(card, of) : faults(of.get("faults"), consequence),
        Map.copyOf(words),
        file);
  }

  /** What a card of that kind must say. */
  private static List<String> needed(Kind kind) {
    List<String> needed =
        new ArrayList<>(List.of("id", "item", "since", "source", "title", "about"));
    if (kind.checked()) {
      needed.addAll(List.of("severity", "check", "reads", "faults"));
    } else if (kind.decided()) {
      needed.addAll(OF_DECIDED);
      needed.remove("rank");
    } else if (kind == Kind.GATE) {
      needed.add("check");
    }
    return needed;
  }

  private static List<List<Condition>> conditions(@Nullable Yaml when) {
    return when == null
        ? List.of()
        : when.list().stream()
            .map(
                all ->
                    all.map().entrySet().stream()
                        .map(entry -> new Condition(entry.getKey(), entry.getValue().texts()))
                        .toList())
            .toList();
  }

  private static Map<String, Opinion> holds(Yaml card, Map<String, Yaml> of) {
    return Map.of(
        Card.HOLDS,
        new Opinion(
            Card.HOLDS,
            null,
            Consequence.NONE,
            words(card.needed("says", of.get("says"))),
            words(card.needed("remedy", of.get("remedy")))));
  }

  /** Words that several cards share, by key. */
  public static Map<String, Word> shared(String file, String text) {
    return wordsOf(Yaml.read(CardError.BAD_CARD, file, text));
  }

  private static Map<String, Opinion> faults(@Nullable Yaml faults, Consequence usual) {
    Map<String, Opinion> found = new LinkedHashMap<>();
    (faults == null ? Map.<String, Yaml>of() : faults.map())
        .forEach(
            (fault, value) -> {
              Map<String, Yaml> of = value.map(OF_FAULTS);
              Opinion opinion =
                  new Opinion(
                      fault,
                      of.containsKey("severity") ? of.get("severity").text(SEVERITIES) : null,
                      consequence(of.get("consequence"), usual),
                      words(value.needed("says", of.get("says"))),
                      words(value.needed("remedy", of.get("remedy"))));
              found.put(fault, opinion);
            });
    return found;
  }

  static Consequence consequence(@Nullable Yaml given, Consequence usual) {
    return given == null ? usual : given.text(CONSEQUENCES);
  }

  static Map.Entry<String, Parameters> check(Yaml check) {
    if (check.isText()) {
      return Map.entry(check.text(), new Parameters(check));
    }
    Map<String, Yaml> map = check.map();
    if (map.size() != 1) {
      throw check.problem(String.join(", ", map.keySet()), "Name: {parameter: value}");
    }
    Map.Entry<String, Yaml> named = map.entrySet().iterator().next();
    return Map.entry(named.getKey(), new Parameters(named.getValue()));
  }

  private static Citation citation(Yaml citation) {
    Map<String, Yaml> of = citation.map(List.of("section", "line"));
    Section section = citation.needed("section", of.get("section")).text(SECTIONS);
    Yaml line = citation.needed("line", of.get("line"));
    return new Citation(section, line.text("1, 2, …", Integer::valueOf));
  }

  /** Only where the FAQ names the measure: what a card says of law can be looked up. */
  private static List<LegalBasis> legal(@Nullable Yaml legal) {
    List<LegalBasis> all = new ArrayList<>();
    for (Yaml yaml : legal == null ? List.<Yaml>of() : legal.list()) {
      Map<String, Yaml> of = yaml.map(List.of("measure", "article", "line"));
      Measure measure = yaml.needed("measure", of.get("measure")).text(MEASURES);
      Yaml line = yaml.needed("line", of.get("line"));
      int number = line.text("1, 2, …", Integer::valueOf);
      if (!measure.namedIn(number)) {
        throw line.problem(line.text(), name(measure));
      }
      Yaml article = of.get("article");
      all.add(new LegalBasis(measure, article == null ? "" : article.text(), number));
    }
    return List.copyOf(all);
  }

  /** A day, {@code 2019-08-01}. */
  public static LocalDate day(Yaml day) {
    return day.text("2019-08-01", LocalDate::parse);
  }

  private static List<String> each(@Nullable Yaml names, Map<String, String> known) {
    return names == null ? List.of() : names.list().stream().map(yaml -> yaml.text(known)).toList();
  }

  /** Words in both languages with the same holes. */
  static Words words(Yaml words) {
    Words found = languages(words);
    if (!Words.holes(found.zh()).equals(Words.holes(found.en()))) {
      throw words.problem(
          Words.holes(found.zh()) + " zh, " + Words.holes(found.en()) + " en", "zh = en");
    }
    return found;
  }

  /** Words in both languages. */
  public static Words languages(Yaml words) {
    return languages(words, words.map(List.of("zh", "en")));
  }

  private static Words languages(Yaml words, Map<String, Yaml> of) {
    return new Words(
        words.needed("zh", of.get("zh")).text(), words.needed("en", of.get("en")).text());
  }

  private static Map<String, Word> wordsOf(@Nullable Yaml words) {
    Map<String, Word> found = new LinkedHashMap<>();
    (words == null ? Map.<String, Yaml>of() : words.map())
        .forEach((key, value) -> found.put(key, word(value)));
    return found;
  }

  private static Word word(Yaml word) {
    Map<String, Yaml> of = word.map(List.of("zh", "en", "column"));
    return new Word(languages(word, of), each(of.get("column"), COLUMNS));
  }
}
