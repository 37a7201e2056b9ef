package beian.app.answer;

import beian.filing.number.Normal;
import beian.filing.table.Table;
import beian.inspection.card.CardReader;
import beian.inspection.card.Citation;
import beian.inspection.card.Section;
import beian.inspection.card.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that owners put, and the cards that answer it.
 *
 * @param no its number; never reused
 * @param source the section of the FAQ it belongs to, and the line that takes it up
 * @param words the question
 * @param rules ids of the cards that answer it, the nearest first; at least one
 */
public record OwnersQuestion(int no, Citation source, Words words, List<String> rules) {
  private static final String QUESTIONS = "/beian/rules/questions.csv";
  private static final Map<String, Section> SECTIONS = CardReader.named(Section.values());

  /** Copies the ids. */
  public OwnersQuestion {
    rules = List.copyOf(rules);
  }

  /** All of them, section by section. */
  public static List<OwnersQuestion> all() {
    return Table.read(OwnersQuestion.class, QUESTIONS).rows().stream()
        .map(OwnersQuestion::of)
        .toList();
  }

  private static OwnersQuestion of(Table.Row row) {
    Section section = Objects.requireNonNull(SECTIONS.get(row.get("section")), row.get("no"));
    return new OwnersQuestion(
        row.number("no"),
        new Citation(section, row.number("line")),
        new Words(row.get("zh"), row.get("en")),
        row.each("rules"));
  }

  /**
   * Whether it, or a heading of the cards behind it, has all of these words, whatever their
   * language, case and width.
   */
  public boolean has(List<String> sought, List<Words> headings) {
    String text =
        Stream.concat(Stream.of(words), headings.stream())
            .map(each -> plain(each.zh() + "\n" + each.en()))
            .collect(Collectors.joining("\n"));
    return sought.stream().map(OwnersQuestion::plain).allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normal.text(text).toLowerCase(Locale.ROOT);
  }
}
