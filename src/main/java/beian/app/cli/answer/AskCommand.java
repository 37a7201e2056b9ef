package beian.app.cli.answer;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.answer.Concerned;
import beian.app.answer.Concerns;
import beian.app.answer.OwnersQuestion;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.inspection.Catalog;
import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Section;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ask [N | WORD…]}: the questions owners put and what the rules answer; of a filing, which
 * of them concern it.
 */
@Command(name = "ask")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
public final class AskCommand extends Verb {
  private static final Map<String, Section> SECTIONS = CardReader.named(Section.values());

  @Parameters(index = "0..*", paramLabel = "N|WORD")
  List<String> sought = new ArrayList<>();

  @Option(names = "--section", paramLabel = "SECTION")
  @Nullable String section;

  @Option(names = "--rule", paramLabel = "ID")
  @Nullable String rule;

  @Option(names = "--filing", paramLabel = "NAME")
  @Nullable String filing;

  @Override
  public Integer call() {
    String named = filing;
    if (named != null) {
      beian.home().require();
    }
    Catalog catalog = beian.catalog();
    List<OwnersQuestion> asked = asked(catalog);
    AskPrinter printer = new AskPrinter(beian, catalog);
    if (named != null) {
      try (Suite suite = beian.open()) {
        List<Concerned> filings = new Concerns(suite, suite.options().clock().instant()).of(named);
        printer.filings(filings, asked);
      }
    } else if (numbered()) {
      printer.answer(asked.get(0));
    } else {
      printer.list(asked);
    }
    if (asked.isEmpty()) {
      printer.nothing(sought, SECTIONS.keySet());
    }
    return 0;
  }

  /** Whether one question is asked for by its number. */
  private boolean numbered() {
    return sought.size() == 1 && sought.get(0).matches("\\d{1,6}");
  }

  private List<OwnersQuestion> asked(Catalog catalog) {
    List<OwnersQuestion> all = OwnersQuestion.all();
    if (numbered()) {
      int no = Integer.parseInt(sought.get(0));
      return List.of(
          all.stream()
              .filter(question -> question.no() == no)
              .findFirst()
              .orElseThrow(() -> notFound(sought.get(0), "1 … " + all.size())));
    }
    Section of = section == null ? null : section(section);
    String id = rule == null ? null : rule(catalog, rule);
    return all.stream()
        .filter(question -> of == null || question.source().section() == of)
        .filter(question -> id == null || question.rules().contains(id))
        .filter(question -> question.has(sought, headings(catalog, question)))
        .toList();
  }

  private static List<Words> headings(Catalog catalog, OwnersQuestion question) {
    return question.rules().stream()
        .flatMap(each -> catalog.card(each).stream())
        .map(Card::title)
        .toList();
  }

  private static Section section(String name) {
    Section found = SECTIONS.get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_COMMAND, "--section", name, String.join(" | ", SECTIONS.keySet())));
    }
    return found;
  }

  private static String rule(Catalog catalog, String id) {
    String found = id.toUpperCase(Locale.ROOT);
    if (catalog.card(found).isEmpty()) {
      List<String> ids = catalog.cards().stream().map(Card::id).toList();
      throw notFound(id, String.join(", ", Nearest.to(found, ids, 3)));
    }
    return found;
  }

  private static ProblemException notFound(String what, String there) {
    return new ProblemException(new Problem(AppError.NOT_FOUND, "ask", what, there));
  }
}
