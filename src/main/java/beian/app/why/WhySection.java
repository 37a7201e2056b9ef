package beian.app.why;

import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page.
 *
 * @param key the word of machine output
 * @param heading what people read above it
 * @param lines from top to bottom
 */
public record WhySection(String key, Words heading, List<Words> lines) {
  /** Copies the lines. */
  public WhySection {
    lines = List.copyOf(lines);
  }

  /** Lines on their way into a section. */
  static final class Lines {
    private final List<Words> lines = new ArrayList<>();

    Lines add(String zh, String en) {
      lines.add(new Words(zh, en));
      return this;
    }

    Lines add(Words words) {
      lines.add(words);
      return this;
    }

    /** A line that belongs to the one above. */
    Lines below(Words words) {
      return add("    " + words.zh(), "    " + words.en());
    }

    /** The section; a line that says so when there is nothing to say. */
    WhySection as(String key, String zh, String en, Words nothing) {
      return new WhySection(key, new Words(zh, en), lines.isEmpty() ? List.of(nothing) : lines);
    }
  }
}
