package beian.report.sheet;

import beian.inspection.Outcome;
import beian.inspection.card.Item;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Chart;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.WhyThisDate;
import beian.report.Attention;
import beian.report.Language;
import beian.report.Run;
import beian.report.Summary;
import beian.report.Summary.Failing;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.Tabs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * 概览 The night on two pages, on three in both languages: first the numbers and what needs a person,
 * then the charts with their tables beside them.
 */
final class SummarySheet {
  private static final int[] WIDTHS = {29, 11, 14, 14, 11, 9, 6, 33, 8, 47};
  private static final int LINE = 15;
  private static final int LEFT = 6;
  private static final int FIRST_RIGHT = LEFT + 1;
  private static final int LAST_RIGHT = FIRST_RIGHT + 2;

  /** In points, high enough for the chart beside these lines to show every label. */
  private static final int AIRY = 22;

  /** In points, what a chart of rules needs beside it. */
  private static final int BESIDE_RULES = 240;

  /** In points, what a printed page of this width holds. */
  private static final int PAGE = 690;

  /** So many of the rules are shown, whatever the page holds. */
  private static final int FEWEST_RULES = 5;

  private final Tabs tabs;
  private final SheetWriter sheet;
  private final Map<String, Place> rules;
  private final Summary summary;
  private final Language language;
  private int row;

  /** In points, how much of the second page is filled. */
  private int filled;

  /**
   * @param rules where the row of each rule stands
   */
  SummarySheet(Tabs tabs, Map<String, Place> rules, Summary summary, Language language) {
    this.tabs = tabs;
    this.sheet = tabs.summary();
    this.rules = rules;
    this.summary = summary;
    this.language = language;
  }

  private interface Cells {
    void write();
  }

  void write(Run run) {
    sheet.widths(WIDTHS).printed(LAST_RIGHT + 1);
    sheet.height(24);
    sheet.title(language.line("备案专项核查报告", "ICP filing inspection report"));
    sheet.height(LINE);
    sheet.note(campaign());
    sheet.note(
        language.line("时点 ", "As of ")
            + CellText.moment(summary.now())
            + language.line("（北京时间）· 运行 ", " (Asia/Shanghai) · run ")
            + "#"
            + run.execution()
            + " "
            + run.job()
            + (run.asOf().isEmpty() ? "" : language.line(" · 推演 ", " · rehearsal ") + run.asOf()));
    row = 3;
    gap();
    figures();
    gap();
    night();
    gap();
    sheet.newPage();
    items();
    gap();
    if (filled + beforeRules() + fewestRules() > PAGE) {
      sheet.newPage();
      filled = 0;
    }
    rules();
  }

  private String campaign() {
    Campaign campaign = summary.campaign();
    if (campaign == null) {
      return summary.provider() + " · " + language.line("没有专项核查", "no campaign");
    }
    List<String> parts =
        new ArrayList<>(
            List.of(
                summary.provider(),
                language.line("专项核查", "campaign") + " “" + campaign.name() + "”",
                language.line("整改期 ", "period ")
                    + language.line(WhyThisDate.length(campaign.period())),
                language.line("开启 ", "opened ") + CellText.moment(campaign.openedAt())));
    if (campaign.closedAt() != null) {
      parts.add(language.line("已结束 ", "closed ") + CellText.moment(campaign.closedAt()));
    }
    parts.add(
        language.line("安全上限 ", "safety belt ")
            + campaign.belt().count()
            + " / "
            + campaign.belt().percent()
            + "%");
    return String.join(" · ", parts);
  }

  private void figures() {
    boolean person = summary.needsPerson() > 0;
    sheet.height(heads());
    badge("备案总数", "Filings", Look.BLUE);
    badge("已核查", "Inspected", Look.BLUE);
    badge("不合格", "With findings", Look.RED);
    badge("无法判定", "Undetermined", Look.AMBER);
    badge("合格", "Clean", Look.GREEN);
    badge("标记", "Marks", Look.GREY);
    space();
    badge("需要人工处理", "Needs a person", person ? Look.AMBER : Look.GREEN);
    badge("未结案", "Cases", Look.BLUE);
    end();
    sheet.height(30);
    for (long figure :
        new long[] {
          summary.filings(),
          summary.sorts().inspected(),
          summary.sorts().failing(),
          summary.sorts().undetermined(),
          summary.sorts().clean(),
          summary.marksStanding()
        }) {
      figure(figure);
    }
    space();
    figure(summary.needsPerson());
    figure(summary.casesOpen());
    end();
    sheet.height(LINE);
  }

  private void badge(String zh, String en, Look look) {
    sheet.text(language.lines(zh, en), look);
  }

  private void night() {
    sections(language.line("本日", "Today"), language.line("需要人工处理", "What needs a person"));
    sheet.height(heads());
    badge("事项", "What", Look.HEADING);
    badge("数量", "No.", Look.HEADING);
    badge("详见", "See", Look.HEADING);
    badge("案件状态", "Cases", Look.HEADING);
    badge("数量", "No.", Look.HEADING);
    space();
    space();
    badge("事项", "What", Look.HEADING);
    badge("数量", "No.", Look.HEADING);
    badge("处理", "What to do", Look.HEADING);
    end();
    List<Cells> left = today();
    List<Cells> middle = states();
    List<Attention> needs =
        Attention.of(summary).stream()
            .sorted(Comparator.comparing(attention -> attention.count() == 0))
            .toList();
    List<Cells> right = needs.stream().<Cells>map(attention -> () -> need(attention)).toList();
    int rows = Math.max(left.size(), Math.max(middle.size(), right.size()));
    for (int i = 0; i < rows; i++) {
      int lines = language == Language.BOTH ? 2 : 1;
      if (i < needs.size()) {
        lines = Math.max(lines, lines(needs.get(i)));
      }
      sheet.height(LINE * lines);
      cells(left, i, 3);
      cells(middle, i, 2);
      space();
      space();
      cells(right, i, 3);
      end();
    }
  }

  /** How high a row of headings is. */
  private int heads() {
    return LINE * (language == Language.BOTH ? 2 : 1);
  }

  /** How many lines what a person has to look at fills. */
  private int lines(Attention attention) {
    int todo =
        attention.count() == 0 ? 1 : lines(language.lines(attention.todo()), WIDTHS[LAST_RIGHT]);
    return Math.max(todo, lines(language.lines(attention.what()), WIDTHS[FIRST_RIGHT]));
  }

  /**
   * How many lines a text fills in a column, a Chinese character being as wide as two Latin ones.
   */
  private static int lines(String text, int width) {
    return text.lines()
        .mapToInt(line -> 1 + line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum() / width)
        .sum();
  }

  private List<Cells> today() {
    var happened = summary.happened();
    var intake = summary.intake();
    List<Cells> rows = new ArrayList<>();
    rows.add(() -> count("新增备案", "Filings added", intake.added(), tabs.imports()));
    rows.add(() -> count("更新备案", "Filings changed", intake.changed(), tabs.imports()));
    rows.add(() -> count("退回的行", "Rows rejected", intake.rejected(), tabs.rejects()));
    rows.add(() -> count("立案", "Cases opened", happened.opened(), tabs.changes()));
    rows.add(() -> count("结案", "Cases closed", happened.closed(), tabs.changes()));
    rows.add(() -> count("发出整改通知", "Notices sent", happened.letters(), tabs.notices()));
    rows.add(() -> count("退信", "Letters bounced", happened.bounced(), tabs.notices()));
    rows.add(() -> count("未能发出", "Letters failed", happened.failed(), tabs.notices()));
    rows.add(() -> count("期限提醒", "Period reminders", happened.reminders(), tabs.notices()));
    rows.add(() -> count("清理提醒", "Cleanup reminders", happened.cleanups(), tabs.notices()));
    rows.add(() -> count("标记", "Marks made", happened.marked(), tabs.marks()));
    rows.add(() -> count("撤回标记", "Marks taken back", happened.takenBack(), tabs.marks()));
    rows.add(() -> count("经把关未标记", "Spared by a gate", summary.spared(), tabs.spared()));
    return rows;
  }

  private void count(String zh, String en, long count, SheetWriter see) {
    CellText.wrapped(sheet, language.lines(zh, en)).number(count);
    sheet.link(see.firstName(), Tabs.top(see));
  }

  private List<Cells> states() {
    return Arrays.stream(CaseState.values())
        .filter(state -> summary.states().getOrDefault(state, 0L) > 0)
        .<Cells>map(
            state ->
                () ->
                    sheet
                        .text(language.lines(state.words()), CellText.look(state))
                        .number(summary.states().getOrDefault(state, 0L)))
        .toList();
  }

  private void need(Attention attention) {
    if (attention.count() == 0) {
      CellText.wrapped(sheet, language.lines(attention.what())).number(0).blank();
      return;
    }
    SheetWriter see =
        switch (attention.kind()) {
          case ILLEGAL_CONTENT -> tabs.findings();
          case HELD_LETTERS,
              OWNER_REPLIES,
              UNPLACED_MAILS,
              UNCERTAIN_NOTICES,
              UNREACHED_OWNERS,
              UNPROVED_NOTICES ->
              tabs.notices();
          case BROKEN_BELT, STALLED_CASES -> tabs.spared();
          case UNKNOWN_STANDINGS, UNKNOWN_WORDS, MISSING_FILINGS -> tabs.unknown();
          case MARKS_TO_APPROVE, MARKS_TO_EXPORT, DOUBTED_MARKS, RECALLED_MARKS, SUSPENDED_MARKS ->
              tabs.marks();
          case OPEN_APPEALS, ADVICE_ONLY -> tabs.cases();
          case DEADLINES_HELD_OPEN -> tabs.deadlines();
          case REJECTED_ROWS, REJECTED_EVIDENCE -> tabs.rejects();
          case UNREADABLE_FILES, IMPORT_NOTES -> tabs.imports();
          case NO_CAMPAIGN, UNSAID_SENDER -> tabs.method();
        };
    // Not every program breaks a link into lines, and what to do may be long.
    sheet.link(language.lines(attention.what()), Tabs.top(see));
    sheet.text(Long.toString(attention.count()), Look.AMBER);
    CellText.wrapped(sheet, language.lines(attention.todo()));
  }

  /** The five of the special inspection, and what else was inspected. */
  private List<Item> shownItems() {
    return Arrays.stream(Item.values())
        .filter(
            item ->
                item.ofSpecialInspection()
                    || Arrays.stream(Outcome.values()).anyMatch(o -> summary.count(item, o) > 0))
        .toList();
  }

  private void items() {
    sections(language.line("各核查项结果", "Outcomes per item"), "");
    int top = row;
    sheet.height(2 * LINE);
    badge("核查项", "Item", Look.HEADING);
    List<Outcome> shown =
        List.of(Outcome.FAIL, Outcome.UNDETERMINED, Outcome.PASS, Outcome.NOT_APPLICABLE);
    shown.forEach(outcome -> sheet.text(language.lines(outcome.words()), Look.HEADING));
    end();
    filled = 4 * LINE;
    int first = row + 1;
    for (Item item : shownItems()) {
      airy(language.lines(item.words()));
      CellText.wrapped(sheet, language.lines(item.words()));
      shown.forEach(outcome -> sheet.number(summary.count(item, outcome)));
      end();
    }
    int last = row;
    gap();
    sheet.chart(
        new Chart(
            Chart.Kind.STACKED,
            language.line("各核查项结果", "Outcomes per item"),
            CellRange.column(0, first, last),
            new CellRange(new CellRef(first, 1), new CellRef(last, 3)),
            right(top, row),
            List.of(Look.RED, Look.AMBER, Look.GREEN)));
    sheet.height(LINE);
  }

  private void rules() {
    sections(language.line("不合格最多的规则", "Rules that failed most often"), "");
    int top = row;
    sheet.height(heads());
    badge("问题", "Fault", Look.HEADING);
    badge("规则", "Rule", Look.HEADING);
    badge("严重程度", "Severity", Look.HEADING);
    badge("不合格", "Fail", Look.HEADING);
    badge("占已核查", "Share", Look.HEADING);
    end();
    filled += beforeRules();
    int above = filled;
    int first = row + 1;
    for (Failing failing : summary.rules()) {
      int height = airyHeight(language.lines(failing.title()));
      if (filled + height > PAGE && row - first + 1 >= FEWEST_RULES) {
        break;
      }
      airy(language.lines(failing.title()));
      CellText.wrapped(sheet, language.lines(failing.title()));
      Place place = rules.get(failing.rule());
      if (place == null) {
        sheet.text(failing.rule());
      } else {
        sheet.link(failing.rule(), place);
      }
      CellText.severity(sheet, failing.severity(), language);
      sheet.number(failing.fails());
      sheet.number(share(failing.fails(), summary.sorts().inspected()), Look.PERCENT);
      end();
    }
    if (summary.rules().isEmpty()) {
      sheet.text(language.line("没有不合格项", "nothing failed"), Look.NOTE);
      end();
      return;
    }
    int last = row;
    sheet.height(AIRY);
    for (; filled < above + BESIDE_RULES; filled += AIRY) {
      gap();
    }
    sheet.chart(
        new Chart(
            Chart.Kind.BAR,
            language.line("不合格最多的规则", "Rules that failed most often"),
            CellRange.column(1, first, last),
            CellRange.column(3, first, last),
            right(top, row),
            Collections.nCopies(last - first + 1, Look.RED)));
  }

  /** The next line, which begins with that text, leaves a label beside it room. */
  private void airy(String text) {
    filled += airyHeight(text);
    sheet.height(airyHeight(text));
  }

  private static int airyHeight(String text) {
    return Math.max(AIRY, LINE * lines(text, WIDTHS[0]));
  }

  /** In points, what stands above the table of rules. */
  private int beforeRules() {
    return 2 * LINE + heads();
  }

  /** In points, what the rules take that are shown in any case, with their chart. */
  private int fewestRules() {
    int rows =
        summary.rules().stream()
            .limit(FEWEST_RULES)
            .mapToInt(failing -> airyHeight(language.lines(failing.title())))
            .sum();
    return Math.max(rows, summary.rules().isEmpty() ? 0 : BESIDE_RULES);
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }

  private static CellRange right(int firstRow, int lastRow) {
    return new CellRange(new CellRef(firstRow, FIRST_RIGHT), new CellRef(lastRow, LAST_RIGHT));
  }

  private void sections(String left, String right) {
    sheet.height(20);
    sheet.text(left, Look.SECTION);
    for (int i = 1; i < FIRST_RIGHT; i++) {
      space();
    }
    sheet.text(right, Look.SECTION);
    end();
  }

  private void cells(List<Cells> rows, int index, int width) {
    if (index < rows.size()) {
      rows.get(index).write();
      return;
    }
    for (int i = 0; i < width; i++) {
      space();
    }
  }

  private void figure(long value) {
    sheet.number(BigDecimal.valueOf(value), Look.FIGURE);
  }

  private void space() {
    sheet.text("", Look.NOTE);
  }

  private void gap() {
    sheet.gap();
    row++;
  }

  private void end() {
    sheet.endRow();
    row++;
  }
}
