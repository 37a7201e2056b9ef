package beian.report.sheet.summary;

import beian.inspection.Outcome;
import beian.inspection.card.Item;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Chart;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.Summary;
import beian.report.Summary.Failing;
import beian.report.sheet.frame.CellText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The second page of the summary: outcomes by item and by rule, with a chart beside each. */
final class SummaryCharts {
  /** In points, high enough for the chart beside these lines to show every label. */
  private static final int AIRY = 22;

  /** In points, what a chart of rules needs beside it. */
  private static final int BESIDE_RULES = 240;

  /** In points, what a printed page of this width holds. */
  private static final int PAGE = 690;

  /** So many of the rules are shown, whatever the page holds. */
  private static final int FEWEST_RULES = 5;

  private final SheetWriter sheet;
  private final SummaryRows rows;
  private final Map<String, Place> places;
  private final Summary summary;
  private final Language language;

  /** In points, how much of the page is filled. */
  private int filled;

  /**
   * @param places where the row of each rule stands
   */
  SummaryCharts(
      SheetWriter sheet,
      SummaryRows rows,
      Map<String, Place> places,
      Summary summary,
      Language language) {
    this.sheet = sheet;
    this.rows = rows;
    this.places = places;
    this.summary = summary;
    this.language = language;
  }

  void write() {
    items();
    rows.gap();
    if (filled + beforeRules() + fewestRules() > PAGE) {
      sheet.newPage();
      filled = 0;
    }
    rules();
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
    rows.sections(language.line("各核查项结果", "Outcomes per item"), "");
    int top = rows.written();
    sheet.height(2 * SummaryRows.LINE);
    rows.badge("核查项", "Item", Look.HEADING);
    List<Outcome> shown =
        List.of(Outcome.FAIL, Outcome.UNDETERMINED, Outcome.PASS, Outcome.NOT_APPLICABLE);
    shown.forEach(outcome -> sheet.text(language.lines(outcome.words()), Look.HEADING));
    rows.end();
    filled = 4 * SummaryRows.LINE;
    int first = rows.written() + 1;
    for (Item item : shownItems()) {
      airy(language.lines(item.words()));
      CellText.wrapped(sheet, language.lines(item.words()));
      shown.forEach(outcome -> sheet.number(summary.count(item, outcome)));
      rows.end();
    }
    int last = rows.written();
    rows.gap();
    sheet.chart(
        new Chart(
            Chart.Kind.STACKED,
            language.line("各核查项结果", "Outcomes per item"),
            CellRange.column(0, first, last),
            new CellRange(new CellRef(first, 1), new CellRef(last, 3)),
            right(top, rows.written()),
            List.of(Look.RED, Look.AMBER, Look.GREEN)));
    sheet.height(SummaryRows.LINE);
  }

  private void rules() {
    rows.sections(language.line("不合格最多的规则", "Rules that failed most often"), "");
    int top = rows.written();
    sheet.height(rows.heads());
    rows.badge("问题", "Fault", Look.HEADING);
    rows.badge("规则", "Rule", Look.HEADING);
    rows.badge("严重程度", "Severity", Look.HEADING);
    rows.badge("不合格", "Fail", Look.HEADING);
    rows.badge("占已核查", "Share", Look.HEADING);
    rows.end();
    filled += beforeRules();
    int above = filled;
    int first = rows.written() + 1;
    for (Failing failing : summary.rules()) {
      int height = airyHeight(language.lines(failing.title()));
      if (filled + height > PAGE && rows.written() - first + 1 >= FEWEST_RULES) {
        break;
      }
      airy(language.lines(failing.title()));
      CellText.wrapped(sheet, language.lines(failing.title()));
      Place place = places.get(failing.rule());
      if (place == null) {
        sheet.text(failing.rule());
      } else {
        sheet.link(failing.rule(), place);
      }
      CellText.severity(sheet, failing.severity(), language);
      sheet.number(failing.fails());
      sheet.number(share(failing.fails(), summary.sorts().inspected()), Look.PERCENT);
      rows.end();
    }
    if (summary.rules().isEmpty()) {
      sheet.text(language.line("没有不合格项", "nothing failed"), Look.NOTE);
      rows.end();
      return;
    }
    int last = rows.written();
    sheet.height(AIRY);
    for (; filled < above + BESIDE_RULES; filled += AIRY) {
      rows.gap();
    }
    sheet.chart(
        new Chart(
            Chart.Kind.BAR,
            language.line("不合格最多的规则", "Rules that failed most often"),
            CellRange.column(1, first, last),
            CellRange.column(3, first, last),
            right(top, rows.written()),
            Collections.nCopies(last - first + 1, Look.RED)));
  }

  /** The next line, which begins with that text, leaves a label beside it room. */
  private void airy(String text) {
    filled += airyHeight(text);
    sheet.height(airyHeight(text));
  }

  private static int airyHeight(String text) {
    return Math.max(AIRY, SummaryRows.LINE * SummaryRows.lines(text, SummaryRows.WIDTHS[0]));
  }

  /** In points, what stands above the table of rules. */
  private int beforeRules() {
    return 2 * SummaryRows.LINE + rows.heads();
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
    return new CellRange(
        new CellRef(firstRow, SummaryRows.FIRST_RIGHT),
        new CellRef(lastRow, SummaryRows.LAST_RIGHT));
  }
}
