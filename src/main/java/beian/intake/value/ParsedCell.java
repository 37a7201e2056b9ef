package beian.intake.value;

import beian.intake.IntakeError;
import org.jspecify.annotations.Nullable;

/** What became of one cell. */
public sealed interface ParsedCell {
  /** A cell without content. */
  ParsedCell ABSENT = new Understood(null, "");

  /**
   * The cell was understood.
   *
   * @param value of the Java type of its column; null when it says nothing
   * @param written how the value is usually written; the cell's own text is kept when it differs
   */
  record Understood(@Nullable Object value, String written) implements ParsedCell {}

  /**
   * The cell cannot be understood, so its row cannot be taken in.
   *
   * @param code which kind of fault
   * @param found what stands there, personal numbers masked
   * @param expected what should stand there
   */
  record NotUnderstood(IntakeError code, String found, String expected) implements ParsedCell {}

  /** A value that is its own usual writing. */
  static ParsedCell text(String text) {
    return text.isEmpty() ? ABSENT : new Understood(text, text);
  }
}
