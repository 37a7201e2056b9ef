package beian.report.sheet.summary;

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
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.Tabs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 概览 The night on two pages, on three in both languages: first the numbers and what needs a person,
 * then the charts with their tables beside them.
 */
public final class SummarySheet {
  /** Title and notes. */
  private static final int ABOVE = 3;

  private final Tabs tabs;
  private final SheetWriter sheet;
  private final Map<String, Place> rules;
  private final Summary summary;
  private final Language language;
  private final SummaryRows rows;

  /**
   * @param rules where the row of each rule stands
   */
  public SummarySheet(Tabs tabs, Map<String, Place> rules, Summary summary, Language language) {
    this.tabs = tabs;
    this.sheet = tabs.summary();
    this.rules = rules;
    this.summary = summary;
    this.language = language;
    this.rows = new SummaryRows(sheet, language, ABOVE);
  }

  private interface Cells {
    void write();
  }

  /** Writes all of it. */
  public void write(Run run) {
    sheet.widths(SummaryRows.WIDTHS).printed(SummaryRows.LAST_RIGHT + 1);
    sheet.height(24);
    sheet.title(language.line("备案专项核查报告", "ICP filing inspection report"));
    sheet.height(SummaryRows.LINE);
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
    rows.gap();
    figures();
    rows.gap();
    night();
    rows.gap();
    sheet.newPage();
    new SummaryCharts(sheet, rows, rules, summary, language).write();
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
    sheet.height(rows.heads());
    rows.badge("备案总数", "Filings", Look.BLUE);
    rows.badge("已核查", "Inspected", Look.BLUE);
    rows.badge("不合格", "With findings", Look.RED);
    rows.badge("无法判定", "Undetermined", Look.AMBER);
    rows.badge("合格", "Clean", Look.GREEN);
    rows.badge("标记", "Marks", Look.GREY);
    rows.space();
    rows.badge("需要人工处理", "Needs a person", person ? Look.AMBER : Look.GREEN);
    rows.badge("未结案", "Cases", Look.BLUE);
    rows.end();
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
    rows.space();
    figure(summary.needsPerson());
    figure(summary.casesOpen());
    rows.end();
    sheet.height(SummaryRows.LINE);
  }

  private void night() {
    rows.sections(language.line("本日", "Today"), language.line("需要人工处理", "What needs a person"));
    sheet.height(rows.heads());
    rows.badge("事项", "What", Look.HEADING);
    rows.badge("数量", "No.", Look.HEADING);
    rows.badge("详见", "See", Look.HEADING);
    rows.badge("案件状态", "Cases", Look.HEADING);
    rows.badge("数量", "No.", Look.HEADING);
    rows.space();
    rows.space();
    rows.badge("事项", "What", Look.HEADING);
    rows.badge("数量", "No.", Look.HEADING);
    rows.badge("处理", "What to do", Look.HEADING);
    rows.end();
    List<Cells> left = today();
    List<Cells> middle = states();
    List<Attention> looked = Attention.of(summary);
    List<Attention> needs = looked.stream().filter(attention -> attention.count() > 0).toList();
    List<Cells> right = new ArrayList<>();
    needs.forEach(attention -> right.add(() -> need(attention)));
    right.add(() -> nothing(looked.size() - needs.size()));
    int longest = Math.max(left.size(), Math.max(middle.size(), right.size()));
    for (int i = 0; i < longest; i++) {
      int lines = language == Language.BOTH ? 2 : 1;
      if (i < needs.size()) {
        lines = Math.max(lines, height(needs.get(i)));
      }
      sheet.height(SummaryRows.LINE * lines);
      cells(left, i, 3);
      cells(middle, i, 2);
      rows.space();
      rows.space();
      cells(right, i, 3);
      rows.end();
    }
  }

  /** How many lines what a person has to look at fills. */
  private int height(Attention attention) {
    return Math.max(
        SummaryRows.lines(
            language.lines(attention.todo()), SummaryRows.WIDTHS[SummaryRows.LAST_RIGHT]),
        SummaryRows.lines(
            language.lines(attention.what()), SummaryRows.WIDTHS[SummaryRows.FIRST_RIGHT]));
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

  /** How many kinds of things were looked at of which there is none. */
  private void nothing(int kinds) {
    String text = language.lines("其余 " + kinds + " 类事项", kinds + " other kinds of things");
    CellText.wrapped(sheet, text).number(0).blank();
  }

  private void need(Attention attention) {
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
          case MARKS_TO_APPROVE,
              MARKS_TO_EXPORT,
              DOUBTED_MARKS,
              RECALLED_MARKS,
              UNANSWERED_MARKS,
              RETURNED_MARKS,
              SUSPENDED_MARKS ->
              tabs.marks();
          case OPEN_APPEALS, ADVICE_ONLY, LEFT_CASES -> tabs.cases();
          case DEADLINES_HELD_OPEN, EVIDENCE_DUE -> tabs.deadlines();
          case REJECTED_ROWS, REJECTED_EVIDENCE -> tabs.rejects();
          case UNREADABLE_FILES, UNREAD_FILES, IMPORT_NOTES -> tabs.imports();
          case NO_CAMPAIGN, UNSAID_SENDER -> tabs.method();
        };
    // Not every program breaks a link into lines, and what to do may be long.
    sheet.link(language.lines(attention.what()), Tabs.top(see));
    sheet.text(Long.toString(attention.count()), Look.AMBER);
    CellText.wrapped(sheet, language.lines(attention.todo()));
  }

  private void cells(List<Cells> block, int index, int width) {
    if (index < block.size()) {
      block.get(index).write();
      return;
    }
    for (int i = 0; i < width; i++) {
      rows.space();
    }
  }

  private void figure(long value) {
    sheet.number(BigDecimal.valueOf(value), Look.FIGURE);
  }
}
