package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.card.Opinion;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rules list | explain ID | new ID NAME}: the catalogue. */
@Command(
    name = "rules",
    resourceBundle = "beian.messages.cli",
    subcommands = {RulesCommand.All.class, RulesCommand.Explain.class, NewRule.class})
public final class RulesCommand {
  @ParentCommand Beian beian;

  /** {@code rules list}. */
  @Command(name = "list", resourceBundle = "beian.messages.cli")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class All implements Callable<Integer> {
    @ParentCommand RulesCommand rules;

    @Override
    public Integer call() {
      Beian beian = rules.beian;
      Listing<Entry> listing =
          new Listing<Entry>()
              .column("id", "规则", "Rule", Entry::id)
              .column("kind", "种类", "Kind", one -> "finding")
              .column(
                  "item", "核查项", "Item", one -> one.card().item().name().toLowerCase(Locale.ROOT))
              .column("severity", "级别", "Severity", one -> one.card().severity().name())
              .column(
                  "title",
                  "名称",
                  "Title",
                  one -> beian.words(one.card().title().zh(), one.card().title().en()))
              .hidden("title_zh", "名称（中）", "Title (zh)", one -> one.card().title().zh())
              .hidden("title_en", "名称（英）", "Title (en)", one -> one.card().title().en())
              .hidden("section", "章节", "Section", one -> one.card().cites()[0].section().title())
              .hidden("line", "行", "Line", one -> one.card().cites()[0].line())
              .hidden("effective", "生效", "Effective", one -> one.card().effective());
      beian.print(listing, Suite.catalog().entries());
      return 0;
    }
  }

  /** {@code rules explain ID}. */
  @Command(name = "explain", resourceBundle = "beian.messages.cli")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class Explain implements Callable<Integer> {
    @ParentCommand RulesCommand rules;

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Override
    public Integer call() {
      Beian beian = rules.beian;
      Catalog catalog = Suite.catalog();
      String sought = id.toUpperCase(Locale.ROOT);
      Entry entry =
          catalog
              .find(sought)
              .orElseThrow(
                  () -> {
                    List<String> ids = catalog.entries().stream().map(Entry::id).toList();
                    String near = String.join(", ", Nearest.to(sought, ids, 3));
                    return new ProblemException(
                        new Problem(AppError.NOT_FOUND, "rules explain", id, near));
                  });
      lines(beian, entry).forEach(beian::print);
      return 0;
    }

    private static List<String> lines(Beian beian, Entry entry) {
      var card = entry.card();
      String faults =
          Arrays.stream(card.opinions())
              .map(opinion -> fault(beian, opinion))
              .collect(Collectors.joining("\n"));
      String citations =
          Arrays.stream(card.cites())
              .map(
                  one ->
                      one.section().title()
                          + ", "
                          + beian.words("第 " + one.line() + " 行", "line " + one.line()))
              .collect(Collectors.joining("; "));
      return List.of(
          entry.id() + "  " + of(beian, Words.of(card.title())),
          beian.words("核查项：", "item:      ") + of(beian, card.item().words()),
          beian.words("级别：", "severity:  ") + of(beian, card.severity().words()),
          beian.words("生效：", "effective: ") + card.effective(),
          beian.words("依据：", "source:    ") + "FAQ, " + citations,
          beian.words("字段：", "columns:   ") + String.join(", ", card.columns()),
          beian.words("证据：", "evidence:  ")
              + (card.evidence().length == 0 ? "-" : String.join(", ", card.evidence())),
          "",
          of(beian, Words.of(card.explains())),
          "",
          faults);
    }

    private static String fault(Beian beian, Opinion opinion) {
      String severity =
          opinion.severity().length == 0
              ? ""
              : beian.words("（", " (")
                  + of(beian, opinion.severity()[0].words())
                  + beian.words("）", ")");
      return "- "
          + opinion.fault()
          + severity
          + "\n    "
          + of(beian, Words.of(opinion.says()))
          + "\n    "
          + of(beian, Words.of(opinion.remedy()));
    }

    private static String of(Beian beian, Words words) {
      return beian.words(words.zh(), words.en());
    }
  }
}
