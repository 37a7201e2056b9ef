package beian.report.sheet;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Card;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.list.PlanLineList;
import beian.report.Language;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.Tabs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 未标记 What tonight's plan looked at and did not mark, with the gate that spared it. */
final class SparedSheet {
  private static final Pattern NO = Pattern.compile("(\\S+) (\\S+) no: (.*?) \\| (.*)");
  private static final Map<String, Words> GATES =
      Gates.cards().stream().collect(Collectors.toMap(Card::id, Card::title));

  private final Language language;
  private final SheetWriter to;
  private final CaseRows rows;
  private final ListSheet<Spared> sheet;

  /** A line and the domains of its filing. */
  private record Spared(PlanLineList.Row row, List<String> domains) {
    PlanLine line() {
      return row.line();
    }

    String filing() {
      return row.names().shown(line().filingKey());
    }

    /** Without a line that says so it was not weighed. */
    List<String> gates() {
      return line().gates();
    }
  }

  SparedSheet(Tabs tabs, CaseRows rows, Language language) {
    this.language = language;
    this.to = tabs.spared();
    this.rows = rows;
    this.sheet =
        new ListSheet<>(
                to,
                PlanLineList.DEFINITION
                    .columns()
                    .over(Spared::row)
                    .column("filing", "备案", "Filing", Spared::filing)
                    .width(21)
                    .column("domains", "域名", "Domain", Spared::domains)
                    .width(18)
                    .column("why_not", "为何未标记", "Why it is not marked", this::whyNot)
                    .lines(42)
                    .column("reason_zh", "原因", "Reason (zh)", spared -> spared.line().reason().zh())
                    .lines(48)
                    .column("reason_en", "原因", "Reason (en)", spared -> spared.line().reason().en())
                    .lines(48)
                    .column("last_day", "期限末日", "Last day", spared -> spared.line().dueAt())
                    .width(11)
                    .only(
                        "filing",
                        "domains",
                        "case_no",
                        "state",
                        "last_day",
                        "why_not",
                        "reason_zh",
                        "reason_en",
                        "kind",
                        "gates",
                        "plan_no"),
                language)
            .cell(
                "case_no", (cell, spared) -> rows.link(cell, spared.line().caseNo(), tabs.cases()))
            .cell(
                "filing",
                (cell, spared) ->
                    rows.linked(
                        cell,
                        spared.filing(),
                        spared.line().filingKey(),
                        CaseRows.On.FINDINGS,
                        tabs.findings()))
            .cell("last_day", (cell, spared) -> CellText.end(cell, spared.line().dueAt()))
            .look("state", SparedSheet::look);
  }

  /** Each gate that did not hold by its name, for which rules, and why, in a sentence. */
  private String whyNot(Spared spared) {
    if (spared.line().state() == LineState.BELT_BROKE) {
      return language.lines(
          "安全上限（GAT-004）：条件均已满足，但当晚拟标记数超过上限，一条也不标记，待人工放行",
          "The safety belt broke (GAT-004): every gate holds, but the night would mark more than it may, so it marks"
              + " none; a person lets the plan through");
    }
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    for (String gate : spared.gates()) {
      Matcher said = NO.matcher(gate);
      if (said.matches()) {
        Words why = new Words(said.group(3), said.group(4));
        rules
            .computeIfAbsent(sentence(said.group(1), why), text -> new TreeSet<>())
            .add(said.group(2));
      }
    }
    return rules.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + language.line("（" + String.join("、", entry.getValue()) + "）", "")
                    + (language == Language.EN
                        ? " (" + String.join(", ", entry.getValue()) + ")"
                        : ""))
        .collect(Collectors.joining("\n"));
  }

  private String sentence(String gate, Words why) {
    Words title = GATES.getOrDefault(gate, Words.same(gate));
    return language.lines(
        "“" + title.zh() + "”不成立（" + gate + "）：" + why.zh(),
        "\"" + title.en() + "\" does not hold (" + gate + "): " + why.en());
  }

  /**
   * @param now the moment of the night, which names its plans
   */
  void write(Instant now, Transactions transactions, FilingStore filings) {
    sheet.begin(
        language.line("未标记", "Spared"),
        language.line(
            "本次计划考虑过但未标记的备案，以及没有成立的条件；超出安全上限的，“原因”为拟标记的原因。",
            "Filings that tonight's plan weighed and did not mark, and the gate that did not hold;"
                + " beyond the safety belt the reason is why it would be marked."),
        language == Language.EN ? "reason_en" : "reason_zh");
    for (MarkKind kind : MarkKind.values()) {
      lines(Plan.noOf(kind, now), transactions, filings);
    }
    sheet.end();
  }

  private void lines(String planNo, Transactions transactions, FilingStore filings) {
    PlanLineList.in(transactions)
        .where(Map.of("plan", planNo), (filter, plan) -> plan)
        .pages()
        .forEachRemaining(page -> write(page, filings));
  }

  private void write(List<PlanLineList.Row> page, FilingStore filings) {
    Map<String, StoredFiling> byKey =
        filings.find(page.stream().map(row -> row.line().filingKey()).toList()).stream()
            .collect(Collectors.toMap(StoredFiling::key, stored -> stored));
    for (PlanLineList.Row row : page) {
      LineState state = row.line().state();
      if (state != LineState.PLANNED && state != LineState.MARKED) {
        StoredFiling filing = byKey.get(row.line().filingKey());
        rows.stands(row.line().caseNo(), CaseRows.On.SPARED, to);
        sheet.row(
            new Spared(row, filing == null ? List.of() : filing.filing().website().domains()));
      }
    }
  }

  private static Look look(Spared spared) {
    return switch (spared.line().state()) {
      case BELT_BROKE -> Look.RED;
      case FACTS_CHANGED -> Look.BLUE;
      default -> Look.GREY;
    };
  }
}
