package beian.evidence.observation;

import beian.filing.Filing;
import beian.platform.list.Bilingual;
import beian.platform.list.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A kind of observations: its word and what people call it, how long it holds, what it is about,
 * what it says, how it comes by file. One class for each, with one instance, its fields as
 * constants; {@code beian.evidence.kind.Kinds} lists them. A field nobody stated is absent; days
 * are ISO in China, yes and no are 是 and 否, lists are separated by {@code ;}. Words that mean the
 * same are stored as one of them; a word that is not known is stored as it stands.
 */
public abstract class EvidenceKind implements Term {
  /** Masks subjects that say nothing private: not at all. */
  protected static final UnaryOperator<String> PUBLIC = UnaryOperator.identity();

  private final String word;
  private final String zh;
  private final Age age;
  private final UnaryOperator<String> masking;
  private final Map<String, String> titles = new HashMap<>();

  /**
   * @param word used in settings, tables and machine output; never changed, since it is stored
   * @param zh what people call it in Chinese; in English they call it by its word
   * @param age how long it holds
   * @param masking how a subject is shown to people, in logs and in reasons: without personal data
   */
  protected EvidenceKind(String word, String zh, Age age, UnaryOperator<String> masking) {
    this.word = word;
    this.zh = zh;
    this.age = age;
    this.masking = masking;
  }

  /**
   * A field of this kind.
   *
   * @param headings its name, which is the key of its column, and what else the column may be
   *     called, separated by {@code |}
   */
  protected final Field field(String headings) {
    List<String> all = EvidenceColumn.split(headings);
    all.stream()
        .filter(EvidenceKind::chinese)
        .findFirst()
        .ifPresent(of -> titles.put(all.get(0), of));
    return new Field(this, all, false, true);
  }

  /** What can be asked of this kind about a filing, each once. */
  public abstract Set<String> subjects(Filing filing);

  /** Whether people can get it about a subject; what cannot be got is not asked for. */
  public boolean obtainable(String subject) {
    return true;
  }

  /** The form of its tables; empty when it comes by none. */
  public Optional<Form> form() {
    return Optional.empty();
  }

  /** The table in which people write it down; empty for lists, and for what nobody writes down. */
  public final Optional<BlankTable> blank() {
    return form().flatMap(Form::blank);
  }

  /** The field whose words stand in a table; empty when a kind has none such. */
  public Optional<Worded> worded() {
    return Optional.empty();
  }

  /**
   * A field whose words stand in a table. A word that stands in none proves nothing, and is for
   * whoever keeps the table.
   *
   * @param field the field
   * @param known whether the table knows a word
   */
  public record Worded(Field field, Predicate<String> known) {
    /** The word of an observation that the table does not know. */
    public Optional<String> unknown(Observation seen) {
      return Optional.of(field.of(seen)).filter(word -> !word.isEmpty() && !known.test(word));
    }
  }

  /**
   * What an observation says that a rule may decide by, point by point, in a form in which the same
   * answer reads the same: two of one moment that differ in a point contradict each other. Nothing
   * of kinds whose observations cannot, or are compared otherwise.
   */
  public Map<String, String> points(Observation seen) {
    return Map.of();
  }

  /** What people call a field, by its key. */
  public final Bilingual title(String key) {
    return new Title(titles.getOrDefault(key, key), key.replace('_', ' '));
  }

  private static boolean chinese(String heading) {
    return heading.codePoints().anyMatch(Character::isIdeographic);
  }

  /** The lower-case word used in settings, tables and machine output. */
  @Override
  public final String word() {
    return word;
  }

  @Override
  public final String name() {
    return word;
  }

  @Override
  public final Bilingual words() {
    return new Title(zh, word);
  }

  private record Title(String zh, String en) implements Bilingual {}

  /** How long it holds, unless an admin says otherwise. */
  public final Age age() {
    return age;
  }

  /**
   * Whether it is read from lists: an entry stands as long as its list does, and says the same
   * until the list is read with other content. What is seen of other kinds may be otherwise a
   * moment later.
   */
  public final boolean listed() {
    return age.limit().isEmpty();
  }

  /** A subject as it may be shown to people, in logs and in reasons: without personal data. */
  public final String masked(String subject) {
    return masking.apply(subject);
  }

  /** Alike in every process, so that what is kept by kinds has one order. */
  @Override
  public final int hashCode() {
    return word.hashCode();
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final String toString() {
    return word;
  }
}
