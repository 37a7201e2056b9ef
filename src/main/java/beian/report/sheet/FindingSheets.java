package beian.report.sheet;

import beian.filing.store.FilingLines;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.Lack;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.batch.step.ReadAhead;
import beian.platform.list.Listing;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseInShort;
import beian.rectification.list.FindingList;
import beian.report.Language;
import beian.report.Stores;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.Tabs;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 不合格 and 无法判定明细: what stands, filing by filing, on two sheets written in one pass over the
 * filings; what cannot be known is counted on the way by what is missing.
 */
final class FindingSheets {
  /** Two languages of opinions have to fit on paper beside what is lacking. */
  private static final int BESIDE_LACKS = 33;

  /** So many filings are read at once. */
  private static final int FILINGS = 200;

  /** So many of its observations a finding leads to. */
  private static final int LINKED = 3;

  private static final String[] UNKNOWN = {
    "filing_no",
    "domains",
    "entity",
    "rule",
    "severity",
    "lacks",
    "opinion_zh",
    "opinion_en",
    "since",
    "title",
    "item",
    "application",
    "evidence",
    "evidence_2",
    "evidence_3",
    "more",
    "source"
  };
  private static final String[] FAILED = {
    "filing_no",
    "domains",
    "entity",
    "rule",
    "severity",
    "opinion_zh",
    "opinion_en",
    "remedy_zh",
    "remedy_en",
    "case_no",
    "last_day",
    "case_state",
    "title",
    "item",
    "since",
    "application",
    "evidence",
    "evidence_2",
    "evidence_3",
    "more",
    "source"
  };

  private final Map<String, Named> names = new HashMap<>();
  private final Map<Severity, String> severities = new EnumMap<>(Severity.class);
  private final Map<String, Place> rules;
  private final EvidenceSheet evidence;
  private final CaseRows rows;
  private final ChangeSheet changes;
  private final UnknownSheet unknown;
  private final Tabs tabs;
  private final Language language;

  /** What a rule is called, as cells say it; read once, because there are many rows. */
  private record Named(Words words, String title, String item, String source) {
    static Named of(Card card, Language language) {
      return new Named(
          card.title(),
          language.lines(card.title()),
          language.lines(card.item().words()),
          language.lines(card.source().get(0).words()));
    }
  }

  /**
   * @param rules where the row of each rule stands
   * @param rows where cases stand; where they stand here is added
   */
  FindingSheets(
      Catalog catalog,
      Map<String, Place> rules,
      EvidenceSheet evidence,
      CaseRows rows,
      ChangeSheet changes,
      Tabs tabs,
      Language language) {
    this.rules = rules;
    this.evidence = evidence;
    this.rows = rows;
    this.changes = changes;
    this.unknown = new UnknownSheet(tabs.unknown(), language);
    this.tabs = tabs;
    this.language = language;
    for (Severity severity : Severity.values()) {
      severities.put(severity, language.lines(severity.words()));
    }
    for (Entry entry : catalog.entries()) {
      names.put(entry.id(), Named.of(entry.card(), language));
    }
  }

  /**
   * A finding and its filing.
   *
   * @param called what the filing is called
   * @param lack the evidence it lacks; null when it lacks none
   * @param about its case, of the campaign the report is about
   */
  private record Row(
      FindingList.Row found,
      String called,
      @Nullable Lack lack,
      FilingLines.@Nullable Line filing,
      @Nullable CaseInShort about) {
    Finding finding() {
      return found.finding();
    }

    String orderNo() {
      return filing == null ? "" : filing.orderNo();
    }

    String entity() {
      return filing == null ? "" : filing.entity();
    }

    List<String> domains() {
      return filing == null ? List.of() : filing.domains();
    }

    List<String> evidence() {
      return finding().evidence();
    }
  }

  /** Writes both sheets, and the one before them. */
  void write(Stores stores) {
    ListSheet<Row> failing =
        sheet(tabs.findings(), columns().only(FAILED))
            .begin(
                language.line("不合格", "Findings"),
                language.line(
                    "规则判定不合格的事项；点击规则看依据，点击案件看经过，右侧的证据通向来源。",
                    "What a rule found wrong; the rule leads to its source, the case to its story, the"
                        + " evidence on the right to what was seen."),
                language == Language.BOTH ? "opinion_en" : "last_day");
    ListSheet<Row> undetermined =
        sheet(
                tabs.undetermined(),
                columns()
                    .headed("opinion_zh", "原因", "Reason (zh)")
                    .headed("opinion_en", "原因", "Reason (en)")
                    .only(UNKNOWN))
            .width("opinion_zh", BESIDE_LACKS)
            .width("opinion_en", BESIDE_LACKS)
            .begin(
                language.line("无法判定明细", "Undetermined, one by one"),
                language.line(
                    "“无法判定”一表的明细，供屏幕查看和筛选，不打印；打印请用“无法判定”一表，或自选打印区域。",
                    "The details of the sheet of what is undetermined, to look through and filter on the"
                        + " screen. They are not printed: that sheet is, or an area of your own."),
                "since");
    tabs.undetermined().forScreen();
    try (ReadAhead<Row> rows = ReadAhead.ofPages(pages(stores))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.finding().outcome() == Outcome.FAIL) {
          failed(row);
          failing.row(row);
        } else {
          Named named = names.get(row.finding().rule());
          unknown.add(
              row.finding(),
              row.lack(),
              named == null ? Words.same(row.finding().rule()) : named.words(),
              row.called(),
              tabs.undetermined().place());
          evidence.named(row.evidence(), tabs.undetermined().place());
          undetermined.row(row);
        }
      }
    }
    failing.end();
    undetermined.end();
    unknown.write();
    changes.finish();
  }

  /** What stands, filing by filing; null behind the last page. */
  private static Supplier<@Nullable List<Row>> pages(Stores stores) {
    int campaign = stores.campaign().map(Campaign::no).orElse(0);
    FilingLines filings = new FilingLines(stores.transactions());
    Supplier<@Nullable List<FindingList.Row>> pages =
        FindingList.filingByFiling(stores.transactions(), FILINGS);
    return () -> {
      List<FindingList.Row> page = pages.get();
      return page == null ? null : rows(page, filings, campaign);
    };
  }

  private static List<Row> rows(List<FindingList.Row> page, FilingLines filings, int campaign) {
    Map<String, FilingLines.Line> lines =
        filings.of(page.stream().map(row -> row.finding().filingKey()).distinct().toList());
    return page.stream()
        .map(
            found -> {
              CaseInShort newest = found.followedUp();
              boolean ours = newest != null && newest.campaign() == campaign;
              return new Row(
                  found,
                  called(found),
                  lack(found.finding()),
                  lines.get(found.finding().filingKey()),
                  ours ? newest : null);
            })
        .toList();
  }

  /** What its filing is called: by its number, and by its order while it has none. */
  private static String called(FindingList.Row found) {
    String key = found.finding().filingKey();
    String filingNo = found.names().filingNo(key);
    return filingNo.isEmpty() ? found.names().orderNo(key) : filingNo;
  }

  private static @Nullable Lack lack(Finding finding) {
    return finding.outcome() == Outcome.FAIL ? null : Lack.of(finding.opinion()).orElse(null);
  }

  /** Notes where a finding comes to stand, for its case and its evidence. */
  private void failed(Row row) {
    Place here = tabs.findings().place();
    if (row.about() != null) {
      rows.standsFirst(row.about().no(), CaseRows.On.FINDINGS, tabs.findings());
    }
    rows.standsFirst(row.finding().filingKey(), CaseRows.On.FINDINGS, tabs.findings());
    changes.found(row.finding(), row.found().since(), row.called(), here);
    evidence.named(row.evidence(), here);
  }

  private Listing<Row> columns() {
    return FindingList.DEFINITION
        .columns()
        .over(Row::found)
        .headed("filing_no", "备案", "Filing")
        .column("application", "订单号", "Order no.", Row::orderNo)
        .width(14)
        .column("entity", "主体", "Entity", Row::entity)
        .lines(20)
        .column("domains", "域名", "Domain", Row::domains)
        .width(18)
        .column("title", "问题", "Title", row -> named(row, Named::title))
        .width(24)
        .column("item", "核查项", "Item", row -> named(row, Named::item))
        .width(14)
        .column("since", "自何时起", "Since", row -> CellText.day(row.found().since()))
        .days(12)
        .column("lacks", "缺少", "Lacks", row -> unknown.words(row.lack()))
        .width(24)
        .column("evidence_2", "证据 2", "Evidence 2", row -> null)
        .width(25)
        .column("evidence_3", "证据 3", "Evidence 3", row -> null)
        .width(25)
        .column("more", "其他证据", "More evidence", row -> null)
        .width(25)
        .column("source", "依据（FAQ）", "Source (FAQ)", row -> named(row, Named::source))
        .width(26)
        .column("case_state", "案件状态", "Case state", row -> null)
        .width(11)
        .column("last_day", "期限末日", "Last day", row -> null)
        .width(12);
  }

  /** The cells that lead somewhere, or have a colour. */
  private ListSheet<Row> sheet(SheetWriter sheet, Listing<Row> columns) {
    return new ListSheet<>(sheet, columns, language)
        .width("opinion_zh", 38)
        .width("opinion_en", 38)
        .cell("filing_no", (to, row) -> CellText.wrapped(to, row.called()))
        .cell("rule", this::rule)
        .cell("severity", this::severity)
        .cell("evidence", (to, row) -> cited(to, row, 1))
        .cell("evidence_2", (to, row) -> cited(to, row, 2))
        .cell("evidence_3", (to, row) -> cited(to, row, LINKED))
        .cell("more", FindingSheets::others)
        .cell("case_no", this::caseNo)
        .cell("case_state", this::state)
        .cell("last_day", FindingSheets::lastDay);
  }

  private @Nullable String named(Row row, Function<Named, String> part) {
    Named named = names.get(row.finding().rule());
    return named == null ? null : part.apply(named);
  }

  private void severity(SheetWriter to, Row row) {
    Severity severity = row.finding().severity();
    to.text(severities.get(severity), CellText.look(severity));
  }

  private void rule(SheetWriter to, Row row) {
    Place place = rules.get(row.finding().rule());
    if (place == null) {
      to.text(row.finding().rule());
    } else {
      to.link(row.finding().rule(), place);
    }
  }

  /** A cell leads to one place: the first observations have one each. */
  private void cited(SheetWriter to, Row row, int number) {
    if (row.evidence().size() < number) {
      to.blank();
      return;
    }
    String id = row.evidence().get(number - 1);
    evidence.row(id).ifPresentOrElse(there -> to.link(id, there), () -> to.text(id));
  }

  /** Those without a cell of their own lead back to it all the same. */
  private static void others(SheetWriter to, Row row) {
    List<String> all = row.evidence();
    to.text(all.size() <= LINKED ? "" : String.join("\n", all.subList(LINKED, all.size())));
  }

  /**
   * Its newest case, also of an earlier campaign; a link when its story stands in this workbook.
   */
  private void caseNo(SheetWriter to, Row row) {
    CaseInShort newest = row.found().followedUp();
    rows.link(to, newest == null ? "" : newest.no(), tabs.cases());
  }

  private void state(SheetWriter to, Row row) {
    CaseInShort about = row.about();
    if (about == null) {
      to.blank();
    } else {
      CellText.state(to, about.state(), language);
    }
  }

  private static void lastDay(SheetWriter to, Row row) {
    CaseInShort about = row.about();
    if (about == null) {
      to.blank();
    } else {
      CellText.end(to, about.deadlineAt());
    }
  }
}
