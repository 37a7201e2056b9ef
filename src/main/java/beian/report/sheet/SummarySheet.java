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
import beian.report.Run;
import beian.report.Summary;
import beian.report.Summary.Failing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 概览 The night on one page: on the left the numbers, on the right what needs a person and the
 * charts.
 */
final class SummarySheet {
  private static final int LEFT = 6;
  private static final int FIRST_RIGHT = LEFT + 1;
  private static final int LAST_RIGHT = FIRST_RIGHT + 2;
  private static final int ONE_LINE = 17;

  /** High enough for the chart beside these lines to show every label. */
  private static final int AIRY_LINE = 30;

  private static final int TWO_LINES = 29;

  private static final int THREE_LINES = 42;

  /** As much English as a line of the first column holds. */
  private static final int ONE_LINE_OF_TEXT = 58;

  /** Rows of the rules' table that its chart needs beside it. */
  private static final int ROWS_BESIDE_RULES = 6;

  private final Tabs tabs;
  private final SheetWriter sheet;
  private final Map<String, Place> rules;
  private final Summary summary;
  private int row;
  private int endOfNeeds;

  /**
   * @param rules where the row of each rule stands
   */
  SummarySheet(Tabs tabs, Map<String, Place> rules, Summary summary) {
    this.tabs = tabs;
    this.sheet = tabs.summary();
    this.rules = rules;
    this.summary = summary;
  }

  private interface Cells {
    void write();
  }

  void write(Run run) {
    sheet.widths(56, 11, 15, 15, 16, 9, 3, 58, 10, 64).onePage();
    sheet.height(24);
    sheet.title("备案专项核查报告 ICP filing inspection report");
    sheet.height(ONE_LINE);
    sheet.note(campaign());
    sheet.note(
        "时点 As of "
            + CellText.moment(summary.now())
            + " (Asia/Shanghai) · 运行 run #"
            + run.execution()
            + " "
            + run.job()
            + (run.asOf().isEmpty() ? "" : " · 推演 rehearsal " + run.asOf()));
    row = 3;
    gap();
    figures();
    gap();
    night();
    gap();
    items();
    gap();
    rules();
  }

  private String campaign() {
    Campaign campaign = summary.campaign();
    if (campaign == null) {
      return summary.provider() + " · 没有专项核查 no campaign";
    }
    return summary.provider()
        + " · 专项核查 campaign “"
        + campaign.name()
        + "” · 整改期 period "
        + CellText.line(WhyThisDate.length(campaign.period()))
        + " · 开启 opened "
        + CellText.moment(campaign.openedAt())
        + (campaign.closedAt() == null
            ? ""
            : " · 已结束 closed " + CellText.moment(campaign.closedAt()))
        + " · 安全上限 safety belt "
        + campaign.belt().count()
        + " / "
        + campaign.belt().percent()
        + "%";
  }

  private void figures() {
    boolean person = summary.needsPerson() > 0;
    sheet.height(TWO_LINES);
    sheet.text("备案总数\nFilings", Look.BLUE);
    sheet.text("已核查\nInspected", Look.BLUE);
    sheet.text("不合格\nWith findings", Look.RED);
    sheet.text("无法判定\nUndetermined", Look.AMBER);
    sheet.text("合格\nClean", Look.GREEN);
    sheet.text("标记\nMarks", Look.GREY);
    space();
    sheet.text("需要人工处理\nNeeds a person", person ? Look.AMBER : Look.GREEN);
    sheet.text("未结案\nCases", Look.BLUE);
    end();
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
    sheet.height(ONE_LINE);
  }

  private void night() {
    sections("本日 Today", "需要人工处理 What needs a person");
    sheet.text("事项 What", Look.HEADING).text("数量 No.", Look.HEADING).text("详见 See", Look.HEADING);
    space();
    sheet.text("案件状态 Cases", Look.HEADING).text("数量 No.", Look.HEADING);
    space();
    sheet.text("事项 What", Look.HEADING).text("数量 No.", Look.HEADING);
    sheet.text("处理 What to do", Look.HEADING);
    end();
    List<Cells> left = today();
    List<Cells> middle = states();
    List<Cells> right = Attention.of(summary).stream().<Cells>map(one -> () -> need(one)).toList();
    endOfNeeds = row + right.size();
    int rows = Math.max(left.size(), Math.max(middle.size(), right.size()));
    for (int i = 0; i < rows; i++) {
      cells(left, i, 3);
      space();
      cells(middle, i, 2);
      space();
      cells(right, i, 3);
      end();
    }
  }

  private List<Cells> today() {
    var happened = summary.happened();
    List<Cells> rows = new ArrayList<>();
    rows.add(() -> count("新增备案 Filings added", summary.intake().added(), null));
    rows.add(() -> count("更新备案 Filings changed", summary.intake().changed(), null));
    rows.add(() -> count("退回的行 Rows rejected", summary.intake().rejected(), tabs.rejects()));
    rows.add(() -> count("立案 Cases opened", happened.opened(), tabs.findings()));
    rows.add(() -> count("结案 Cases closed", happened.closed(), tabs.deadlines()));
    rows.add(() -> count("发出整改通知 Notices sent", happened.letters(), tabs.notices()));
    rows.add(() -> count("退信 Letters bounced", happened.bounced(), tabs.notices()));
    rows.add(() -> count("未能发出 Letters failed", happened.failed(), tabs.notices()));
    rows.add(() -> count("清理提醒 Cleanup reminders", happened.reminders(), tabs.notices()));
    rows.add(() -> count("标记 Marks made", happened.marked(), tabs.marks()));
    rows.add(() -> count("撤回标记 Marks taken back", happened.takenBack(), tabs.marks()));
    rows.add(() -> count("经把关未标记 Spared by a gate", summary.spared(), tabs.spared()));
    return rows;
  }

  private void count(String what, long count, @Nullable SheetWriter see) {
    sheet.text(what).number(count);
    if (see == null) {
      sheet.blank();
    } else {
      sheet.link(see.name(), Tabs.top(see));
    }
  }

  private List<Cells> states() {
    return Arrays.stream(CaseState.values())
        .filter(state -> summary.states().getOrDefault(state, 0L) > 0)
        .<Cells>map(
            state ->
                () ->
                    sheet
                        .text(CellText.line(state.words()), CellText.look(state))
                        .number(summary.states().getOrDefault(state, 0L)))
        .toList();
  }

  private void need(Attention one) {
    sheet.text(CellText.line(one.what()));
    if (one.count() == 0) {
      sheet.number(0).blank();
      return;
    }
    sheet.text(Long.toString(one.count()), Look.AMBER);
    SheetWriter see =
        switch (one.kind()) {
          case ILLEGAL_CONTENT -> tabs.findings();
          case HELD_LETTERS, OWNER_REPLIES, UNPLACED_MAILS, UNCERTAIN_NOTICES, UNREACHED_OWNERS ->
              tabs.notices();
          case BROKEN_BELT -> tabs.spared();
          case UNKNOWN_STANDINGS, UNKNOWN_WORDS, MISSING_FILINGS -> tabs.undetermined();
          case MARKS_TO_APPROVE, MARKS_TO_EXPORT, DOUBTED_MARKS, RECALLED_MARKS, SUSPENDED_MARKS ->
              tabs.marks();
          case DEADLINES_HELD_OPEN, OPEN_APPEALS, STALLED_CASES, ADVICE_ONLY -> tabs.deadlines();
          case REJECTED_ROWS, REJECTED_EVIDENCE, UNREADABLE_FILES, IMPORT_NOTES -> tabs.rejects();
          case NO_CAMPAIGN -> tabs.method();
        };
    sheet.link(CellText.line(one.todo()), Tabs.top(see));
  }

  private void items() {
    sections("各核查项结果 Outcomes per item", "");
    sheet.height(TWO_LINES);
    sheet.text("核查项 Item", Look.HEADING);
    List<Outcome> shown =
        List.of(Outcome.FAIL, Outcome.UNDETERMINED, Outcome.PASS, Outcome.NOT_APPLICABLE);
    shown.forEach(outcome -> sheet.text(CellText.both(outcome.words()), Look.HEADING));
    end();
    sheet.height(AIRY_LINE);
    int first = row + 1;
    for (Item item : Item.values()) {
      sheet.text(CellText.line(item.words()));
      shown.forEach(outcome -> sheet.number(summary.count(item, outcome)));
      end();
    }
    int last = row;
    sheet.chart(
        new Chart(
            Chart.Kind.STACKED,
            "各核查项结果 Outcomes per item",
            CellRange.column(0, first, last),
            new CellRange(new CellRef(first, 1), new CellRef(last, 3)),
            right(endOfNeeds + 2, row),
            List.of(Look.RED, Look.AMBER, Look.GREEN)));
    sheet.height(ONE_LINE);
  }

  private void rules() {
    sections("不合格最多的规则 Rules that failed most often", "");
    sheet.text("问题 Fault", Look.HEADING).text("规则 Rule", Look.HEADING);
    sheet.text("严重程度 Severity", Look.HEADING).text("不合格 Fail", Look.HEADING);
    sheet.text("占已核查 Share", Look.HEADING);
    end();
    int first = row + 1;
    for (Failing one : summary.rules()) {
      sheet.height(one.title().en().length() > ONE_LINE_OF_TEXT ? THREE_LINES : TWO_LINES);
      sheet.text(CellText.both(one.title()), Look.WRAPPED);
      Place place = rules.get(one.rule());
      if (place == null) {
        sheet.text(one.rule());
      } else {
        sheet.link(one.rule(), place);
      }
      CellText.severity(sheet, one.severity());
      sheet.number(one.fails());
      sheet.number(share(one.fails(), summary.sorts().inspected()), Look.PERCENT);
      end();
    }
    if (summary.rules().isEmpty()) {
      sheet.text("没有不合格项 nothing failed", Look.NOTE);
      end();
      return;
    }
    int last = row;
    while (row < first + ROWS_BESIDE_RULES - 1) {
      gap();
    }
    sheet.chart(
        new Chart(
            Chart.Kind.BAR,
            "不合格最多的规则 Rules that failed most often",
            CellRange.column(1, first, last),
            CellRange.column(3, first, last),
            right(first - 2, row),
            Collections.nCopies(last - first + 1, Look.RED)));
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
