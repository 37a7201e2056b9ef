package beian.inspection.card;

import beian.platform.error.GatheredProblems;
import beian.platform.yaml.YamlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where the cards stand: the product's on the class path, one folder a family, a home's own in its
 * {@code rules} folder. Beside the cards of a family, and above all of them, a file {@code
 * words.yaml} holds what several of them say.
 */
public final class Shelf {
  private static final String FOLDER = "beian/rules";
  private static final String CANDIDATES = "beian/candidates";
  private static final String WORDS = "words.yaml";

  private Shelf() {}

  /** The product's files by name: {@code entity/ENT-003.yaml}. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = YamlFiles.onClassPath(FOLDER, WORDS);
    files.keySet().removeIf(file -> file.endsWith(WORDS));
    return files;
  }

  /** The files of the candidates' cards by name: {@code ENT-806.yaml}. */
  public static SortedMap<String, String> filesOfCandidates() {
    return YamlFiles.onClassPath(CANDIDATES, "ENT-806.yaml");
  }

  /** The cards of candidates, in the order of their files; none is in force by itself. */
  public static List<Card> candidates() {
    Map<String, Word> words = shared(YamlFiles.onClassPath(FOLDER, WORDS), WORDS);
    List<Card> cards = new ArrayList<>();
    filesOfCandidates()
        .forEach(
            (file, text) -> cards.add(CardReader.shipped(CANDIDATES + "/" + file, text, words)));
    return List.copyOf(cards);
  }

  /** The product's cards, in the order of their files. They never change; they are read once. */
  public static List<Card> shipped() {
    return Shipped.CARDS;
  }

  private static final class Shipped {
    static final List<Card> CARDS = shipped(text -> true);
  }

  /** The product's cards of one kind, in the order of their files; no other is read. */
  public static List<Card> shipped(Kind kind) {
    String line = "\nkind: " + CardReader.name(kind) + "\n";
    return shipped(text -> text.contains(line));
  }

  private static List<Card> shipped(Predicate<String> which) {
    SortedMap<String, String> files = YamlFiles.onClassPath(FOLDER, WORDS);
    List<Card> cards = new ArrayList<>();
    Map<String, Word> ofAll = shared(files, WORDS);
    Map<String, Map<String, Word>> shared = new LinkedHashMap<>();
    files.forEach(
        (file, text) -> {
          if (!file.endsWith(WORDS) && which.test(text)) {
            String family = file.substring(0, file.indexOf('/') + 1);
            Map<String, Word> words =
                shared.computeIfAbsent(
                    family,
                    folder -> {
                      Map<String, Word> all = new LinkedHashMap<>(ofAll);
                      all.putAll(shared(files, folder + WORDS));
                      return all;
                    });
            cards.add(CardReader.shipped(FOLDER + "/" + file, text, words));
          }
        });
    return List.copyOf(cards);
  }

  private static Map<String, Word> shared(Map<String, String> files, String file) {
    String text = files.get(file);
    return text == null ? Map.of() : CardReader.shared(FOLDER + "/" + file, text);
  }

  /**
   * A home's own cards, in the order of their files.
   *
   * @param folder the home's {@code rules}; need not be there
   * @param shipped the product's cards
   * @param further what else must be right with a card that can be read
   * @throws beian.platform.error.ProblemException RUL-001 or RUL-002 with all that is not right
   */
  public static List<Card> ofHome(Path folder, List<Card> shipped, Consumer<Card> further) {
    Map<String, Card> byId = new LinkedHashMap<>();
    shipped.stream()
        .filter(card -> card.kind().inspected())
        .forEach(card -> byId.put(card.id(), card));
    Map<String, Card> cards = new LinkedHashMap<>();
    GatheredProblems faults = new GatheredProblems();
    YamlFiles.in(CardError.BAD_CARD, folder)
        .forEach(
            (file, text) ->
                faults.check(
                    () -> {
                      Card card = OwnCard.read(folder.resolve(file).toString(), text, byId);
                      Card other = cards.put(card.id(), card);
                      if (other != null) {
                        throw OwnCard.twice(card, other);
                      }
                      further.accept(card);
                    }));
    faults.end();
    return List.copyOf(cards.values());
  }

  /**
   * What stands in a home's own cards, each file with its name, in the order of the files.
   *
   * @param folder the home's {@code rules}; need not be there
   */
  public static List<String> textsOfHome(Path folder) {
    List<String> texts = new ArrayList<>();
    YamlFiles.in(CardError.BAD_CARD, folder).forEach((file, text) -> texts.add(file + "\n" + text));
    return List.copyOf(texts);
  }
}
