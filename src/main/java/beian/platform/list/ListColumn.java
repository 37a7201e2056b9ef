package beian.platform.list;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key the machine word; a contract with programs
 * @param zh heading in Chinese
 * @param en heading in English
 * @param hidden whether tables for people leave it out
 * @param width in a workbook, in characters of Latin text; 0 leaves it to the content
 * @param shape what its values look like
 * @param mask what makes its text fit for eyes that may not read it whole
 * @param value how it is read: a text, a number, a day, a moment, yes or no, a {@link Term}, {@link
 *     Bilingual} words, or several of them; null when there is none
 */
public record ListColumn<T>(
    String key,
    String zh,
    String en,
    boolean hidden,
    int width,
    Shape shape,
    UnaryOperator<String> mask,
    Function<T, @Nullable Object> value) {
  /** Its value of a thing. */
  public @Nullable Object of(T thing) {
    return value.apply(thing);
  }

  ListColumn<T> wide(int characters) {
    return new ListColumn<>(key, zh, en, hidden, characters, shape, mask, value);
  }

  ListColumn<T> shaped(Shape other) {
    return new ListColumn<>(key, zh, en, hidden, width, other, mask, value);
  }

  ListColumn<T> behind(UnaryOperator<String> other) {
    return new ListColumn<>(key, zh, en, hidden, width, shape, other, value);
  }

  ListColumn<T> headed(String chinese, String english) {
    return new ListColumn<>(key, chinese, english, hidden, width, shape, mask, value);
  }

  <U> ListColumn<U> over(Function<U, T> part) {
    return new ListColumn<>(
        key, zh, en, hidden, width, shape, mask, thing -> value.apply(part.apply(thing)));
  }
}
