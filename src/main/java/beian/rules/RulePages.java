package beian.rules;

import beian.filing.column.ColumnSpec;
import beian.inspection.Catalog;
import beian.inspection.Reading;
import beian.inspection.card.Candidate;
import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Citation;
import beian.inspection.card.Condition;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Shelf;
import beian.inspection.card.Words;
import beian.inspection.example.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules' pages, Chinese and English on one page, made from their cards. */
public final class RulePages {
  private static final Map<String, ColumnSpec> COLUMNS =
      ColumnSpec.all().stream().collect(Collectors.toMap(ColumnSpec::key, Function.identity()));

  private static final String CHECKS = "\n## 检查什么 What it checks\n\n";

  private RulePages() {}

  /**
   * Every page by its file name in {@code src/docs/rules}: one for each rule, {@code README.md},
   * the list, one for each card of a candidate, and {@code CANDIDATES.md}, the list of these.
   *
   * @param examples what to show, by the rule's id
   */
  public static Map<String, String> of(Catalog catalog, Map<String, List<Example>> examples) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index(catalog));
    for (Card card : catalog.cards()) {
      pages.put(card.id() + ".md", page(card, examples.getOrDefault(card.id(), List.of())));
    }
    pages.put("CANDIDATES.md", candidates());
    Map<String, String> files = Shelf.filesOfCandidates();
    for (Card card : Shelf.candidates()) {
      AllRules.entry(card);
      String file = card.place().substring(card.place().lastIndexOf('/') + 1);
      pages.put(card.id() + ".md", page(card, Example.of(file, files.getOrDefault(file, ""))));
    }
    return pages;
  }

  private static String candidates() {
    StringBuilder page = new StringBuilder();
    page.append("# 候选规则 Candidates\n\n");
    page.append("各服务商后来的说明有而 FAQ 没有的要求，以及产品如何处理。有卡片的默认关闭，启用后也仅供工作人员参考。");
    page.append(
        "What vendors' later texts ask and the FAQ does not, and what the product does of it. ");
    page.append("A card is off by itself and a note for staff when on.\n");
    for (Candidate candidate : Candidate.all()) {
      String rule = candidate.rule();
      Words title = candidate.title();
      page.append("\n## " + candidate.id() + " " + title.zh() + "\n\n");
      page.append("**" + title.en() + "**\n\n");
      page.append("- 来源 Source: " + candidate.source() + "\n");
      page.append("- " + both(candidate.state().words()));
      page.append(rule.isEmpty() ? "\n" : ": [" + rule + "](" + rule + ".md)\n");
      page.append("- " + candidate.done().zh() + "\n- " + candidate.done().en() + "\n");
    }
    return page.toString();
  }

  private static String index(Catalog catalog) {
    StringBuilder page = new StringBuilder();
    page.append("# 核查规则 Rules of the special inspection\n\n");
    page.append("由规则卡片生成，请勿手工修改。Generated from the rules' cards; do not edit.\n");
    for (Item item : Item.values()) {
      List<Card> cards = catalog.cards().stream().filter(card -> card.item() == item).toList();
      if (!cards.isEmpty()) {
        page.append("\n## ").append(both(item.words())).append("\n\n");
        page.append("| 规则 Rule | 问题 Fault | 严重程度 Severity | 后果 Leads to |\n|---|---|---|---|\n");
        for (Card card : cards) {
          Words title = card.title();
          page.append("| [" + card.id() + "](" + card.id() + ".md) | ");
          page.append(title.zh() + "<br>" + title.en() + " | ");
          Words sort = card.kind().inspected() ? card.severity().words() : card.kind().words();
          boolean finding = card.kind().inspected();
          page.append(
              both(sort) + " | " + (finding ? both(card.consequence().words()) : "") + " |\n");
        }
      }
    }
    return page.toString();
  }

  private static String page(Card card, List<Example> examples) {
    Words title = card.title();
    StringBuilder page = new StringBuilder();
    page.append("# " + card.id() + " " + title.zh() + "\n\n");
    page.append("**" + title.en() + "**\n\n");
    page.append("| | |\n|---|---|\n");
    boolean finding = card.kind().inspected();
    row(page, "种类 Kind", finding ? "" : both(card.kind().words()));
    row(page, "核查项 Item", both(card.item().words()));
    if (finding) {
      row(page, "严重程度 Severity", both(card.severity().words()));
      row(page, "后果 Leads to", code(CardReader.name(card.consequence())));
    }
    row(page, "依据 Source", sources(card));
    row(page, "法规依据 Legal basis", legal(card));
    row(page, "生效 In force", inForce(card));
    row(page, "字段 Columns", columns(card));
    row(page, "证据 Evidence", String.join("<br>", code(card.evidence())));
    row(page, "解读 Readings", readings(card));
    row(page, "检查 Check", check(card));
    page.append(card.kind().checked() ? CHECKS : "\n## 说明 What it says\n\n");
    page.append(card.about().zh() + "\n\n" + card.about().en() + "\n");
    if (card.kind().decided()) {
      decided(page, card);
    } else if (!card.faults().isEmpty()) {
      page.append("\n## 整改意见 Opinions\n");
      for (Opinion opinion : card.faults().values()) {
        opinion(page, opinion, card.severity(opinion));
      }
    }
    examples(page, examples);
    return page.toString();
  }

  private static void decided(StringBuilder page, Card card) {
    page.append("\n## 条件 Conditions\n\n");
    page.append("全部成立时适用；有多组的，任一组全部成立即适用。");
    page.append("It holds when all of them do; of several groups, all of one.\n");
    for (List<Condition> all : card.when()) {
      page.append("\n| 问 Asked | 答 Answers |\n|---|---|\n");
      for (Condition condition : all) {
        String answers = String.join("<br>", code(condition.answers()));
        page.append("| " + code(condition.asks()) + " | " + answers + " |\n");
      }
    }
    Opinion opinion = card.holds();
    page.append("\n## 结论与下一步 What it says and the next step\n\n");
    page.append("- " + opinion.says().zh() + "\n  **下一步：**" + opinion.remedy().zh() + "\n");
    page.append("- " + opinion.says().en() + "\n  **Next:** " + opinion.remedy().en() + "\n");
  }

  private static void opinion(StringBuilder page, Opinion opinion, Severity severity) {
    page.append("\n### `" + opinion.fault() + "` (" + both(severity.words()) + ")\n\n");
    page.append("- " + opinion.says().zh() + "\n");
    page.append("  **整改：**" + opinion.remedy().zh() + "\n");
    page.append("- " + opinion.says().en() + "\n");
    page.append("  **To do:** " + opinion.remedy().en() + "\n");
  }

  private static void examples(StringBuilder page, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    page.append("\n## 示例 Examples\n\n");
    page.append("| 结论 Outcome | 情形 Story | 备案 Filing | 所见 Seen |\n|---|---|---|---|\n");
    for (Example example : examples) {
      String fault = example.fault().isEmpty() ? "" : " `" + example.fault() + "`";
      List<String> filing = new ArrayList<>();
      example.filing().forEach((key, value) -> filing.add(code(key + "=" + value)));
      example.silent().forEach(key -> filing.add(code(key) + " 表中没有该列 not in the sheet"));
      List<String> facts =
          example.facts().stream()
              .map(
                  fact ->
                      fact.entrySet().stream()
                          .map(entry -> entry.getKey() + "=" + entry.getValue())
                          .collect(Collectors.joining(" ")))
              .map(RulePages::code)
              .toList();
      page.append("| " + both(example.words()) + fault + first(example));
      page.append(" | " + example.story());
      page.append(" | " + String.join("<br>", filing));
      page.append(" | " + String.join("<br>", facts) + " |\n");
    }
  }

  /** Which reason is given where others hold too. */
  private static String first(Example example) {
    return example.first().isEmpty() ? "" : "<br>先列 first: " + code(example.first());
  }

  private static void row(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("| " + name + " | " + value + " |\n");
    }
  }

  private static String sources(Card card) {
    return card.source().stream().map(RulePages::source).collect(Collectors.joining("<br>"));
  }

  private static String source(Citation citation) {
    return "FAQ, " + citation.words().en();
  }

  private static String legal(Card card) {
    return card.legal().stream()
        .map(legalBasis -> legalBasis.words().zh() + "<br>" + legalBasis.words().en())
        .collect(Collectors.joining("<br>"));
  }

  private static String inForce(Card card) {
    LocalDate until = card.until();
    return card.since() + " –" + (until.equals(LocalDate.MAX) ? "" : " " + until);
  }

  private static String check(Card card) {
    if (card.check().isEmpty()) {
      return "";
    }
    List<String> check = new ArrayList<>(List.of(code(card.check())));
    card.parameters().shown().forEach((name, value) -> check.add(code(name + "=" + value)));
    return String.join("<br>", check);
  }

  private static String columns(Card card) {
    return card.reads().stream()
        .map(key -> "`" + key + "` " + Objects.requireNonNull(COLUMNS.get(key), key).zh().get(0))
        .collect(Collectors.joining("<br>"));
  }

  private static String readings(Card card) {
    return Arrays.stream(Reading.values())
        .filter(reading -> card.readings().contains(reading.id()))
        .map(
            reading ->
                reading.id()
                    + " `beian.reading."
                    + reading.word()
                    + "` ("
                    + (reading.onByDefault() ? "on" : "off")
                    + "): "
                    + reading.words().zh()
                    + "<br>"
                    + reading.words().en())
        .collect(Collectors.joining("<br>"));
  }

  private static List<String> code(List<String> words) {
    return words.stream().map(RulePages::code).toList();
  }

  private static String code(String word) {
    return "`" + word.replace("|", "\\|") + "`";
  }

  private static String both(Words words) {
    return words.zh() + " " + words.en();
  }
}
