package beian.inspection.card;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a check says, before anybody knows in which card's words. */
public sealed interface Phrase {
  /** In these words: a card's, or a card's of one filing. */
  Words in(Wording wording);

  /** Nothing. */
  static Phrase nothing() {
    return of(Words.same(""));
  }

  /** Said when somebody reads it: of most verdicts nobody does. It takes no holes. */
  static Phrase later(Supplier<Phrase> said) {
    return new Later(said);
  }

  /** The same in both languages: names, numbers, dates. */
  static Phrase same(String text) {
    return of(Words.same(text));
  }

  /** Words that are ready. */
  static Phrase of(Words words) {
    return new Ready(words);
  }

  /** Words that are ready: headings and reasons that stand in tables. */
  static Phrase of(String zh, String en) {
    return of(new Words(zh, en));
  }

  /** The card's word of that key. */
  static Phrase word(String key) {
    return new Keyed(key, Map.of(), List.of());
  }

  /**
   * The card's word of that key, which says that nothing is filed in these columns; for checks that
   * learn from their parameters which those are. Where the card knows, its word names them.
   */
  static Phrase unfiled(String key, String... columns) {
    return new Keyed(key, Map.of(), List.of(columns));
  }

  /** Several things, one behind the other. */
  static Phrase list(List<Phrase> parts) {
    return joined(parts, "、", ", ");
  }

  /** Several clauses. */
  static Phrase clauses(List<Phrase> parts) {
    return joined(parts, "；", "; ");
  }

  /** Several with that between them. */
  static Phrase joined(List<Phrase> parts, String zh, String en) {
    return new Joined(parts, zh, en);
  }

  /** The same with a hole filled; the value is the same in both languages. */
  default Phrase with(String hole, String value) {
    return with(hole, same(value));
  }

  /** The same with a hole filled that is not filled yet. */
  default Phrase with(String hole, Phrase value) {
    return with(Map.of(hole, value));
  }

  /** The same with those holes filled that are not filled yet. */
  default Phrase with(Map<String, Phrase> values) {
    return this;
  }

  /** Made when it is read; two are the same when they say the same. */
  record Later(Supplier<Phrase> said) implements Phrase {
    @Override
    public Words in(Wording wording) {
      return said.get().in(wording);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Later that && said.get().equals(that.said.get());
    }

    @Override
    public int hashCode() {
      return said.get().hashCode();
    }

    @Override
    public String toString() {
      return said.get().toString();
    }
  }

  /** Ready words. */
  record Ready(Words words) implements Phrase {
    @Override
    public Words in(Wording wording) {
      return words;
    }
  }

  /**
   * A word of the card, its holes filled; a hole without a value stays as it is.
   *
   * @param columns of which it says that nothing is filed there, as far as the card does not know
   */
  record Keyed(String key, Map<String, Phrase> holes, List<String> columns) implements Phrase {
    @Override
    public Words in(Wording wording) {
      return filled(wording.word(key, columns), holes, wording);
    }

    @Override
    public Phrase with(Map<String, Phrase> values) {
      if (holes.isEmpty()) {
        return new Keyed(key, values, columns);
      }
      return new Keyed(key, new Layered(holes, values), columns);
    }
  }

  /** Several. */
  record Joined(List<Phrase> parts, String zh, String en) implements Phrase {
    @Override
    public Words in(Wording wording) {
      List<Words> words = parts.stream().map(part -> part.in(wording)).toList();
      return new Words(
          words.stream().map(Words::zh).collect(Collectors.joining(zh)),
          words.stream().map(Words::en).collect(Collectors.joining(en)));
    }
  }

  /** Words of a card with the holes filled in the same card's words. */
  static Words filled(Words words, Map<String, Phrase> holes, Wording wording) {
    return words.filled(
        hole -> {
          Phrase value = holes.get(hole);
          return value == null ? null : value.in(wording);
        });
  }
}
