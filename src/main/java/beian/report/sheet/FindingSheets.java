package beian.report.sheet;

import beian.filing.Filing;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Selection;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.cases.Case;
import beian.rectification.list.FindingList;
import beian.report.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 不合格 and 无法判定: what stands, filing by filing, on two sheets written in one pass over the filings.
 */
final class FindingSheets {
  private static final int PAGE = 500;
  private static final String[] WITHOUT_CASE = {
    "filing_no",
    "application",
    "entity",
    "domains",
    "rule",
    "title",
    "item",
    "severity",
    "since",
    "opinion_zh",
    "opinion_en",
    "evidence",
    "more"
  };
  private static final String[] COLUMNS = {
    "filing_no",
    "application",
    "entity",
    "domains",
    "rule",
    "title",
    "item",
    "severity",
    "since",
    "opinion_zh",
    "opinion_en",
    "remedy_zh",
    "remedy_en",
    "evidence",
    "more",
    "case_no",
    "case_state",
    "last_day"
  };

  private final Map<String, Named> names = new HashMap<>();
  private final Map<String, Place> rules;
  private final EvidenceSheet evidence;

  /** What a rule is called; read from its card once, because there are many rows. */
  private record Named(Words title, Words item) {}

  /**
   * @param rules where the row of each rule stands
   */
  FindingSheets(Catalog catalog, Map<String, Place> rules, EvidenceSheet evidence) {
    this.rules = rules;
    this.evidence = evidence;
    for (Entry entry : catalog.entries()) {
      names.put(entry.id(), new Named(entry.card().title(), entry.card().item().words()));
    }
  }

  /** A finding, its filing and, of the campaign the report is about, its case. */
  private record Row(FindingList.Row found, @Nullable Filing filing, @Nullable Case about) {
    Finding finding() {
      return found.finding();
    }

    String orderNo() {
      return filing == null ? "" : filing.application().no();
    }

    String entity() {
      return filing == null ? "" : filing.entity().name();
    }

    List<String> domains() {
      return filing == null ? List.of() : filing.website().domains();
    }

    List<String> evidence() {
      return finding().evidence();
    }
  }

  void write(SheetWriter failed, SheetWriter undetermined, Stores stores) {
    ListSheet<Row> failing =
        sheet(failed, columns().only(COLUMNS))
            .begin(
                "不合格 Findings",
                "规则判定不合格的事项；点击规则看依据，点击证据看来源。"
                    + " What a rule found wrong; the rule leads to its source, the evidence to what"
                    + " was seen.");
    ListSheet<Row> unknown =
        sheet(
                undetermined,
                columns()
                    .headed("opinion_zh", "原因", "Reason (zh)")
                    .headed("opinion_en", "原因", "Reason (en)")
                    .only(WITHOUT_CASE))
            .begin(
                "无法判定 Undetermined",
                "证据缺失、失败或过期，不作结论，绝不据此通知或标记。"
                    + " Evidence is missing, failed or too old: no verdict, never mailed, never"
                    + " enforced.");
    int campaign = stores.campaign().map(one -> one.no()).orElse(0);
    Selection<FindingList.Row> findings = FindingList.in(stores.transactions()).all();
    for (Selection.Page<FindingList.Row> page = findings.page(null, PAGE); ; ) {
      Map<String, Filing> filings = filings(page.rows(), stores);
      for (FindingList.Row one : page.rows()) {
        Case newest = one.followedUp();
        boolean ours = newest != null && newest.campaign().no() == campaign;
        (one.finding().outcome() == Outcome.FAIL ? failing : unknown)
            .row(new Row(one, filings.get(one.finding().filingKey()), ours ? newest : null));
      }
      if (page.next() == null) {
        return;
      }
      page = findings.page(page.next(), PAGE);
    }
  }

  private static Map<String, Filing> filings(List<FindingList.Row> page, Stores stores) {
    return stores
        .filings()
        .find(page.stream().map(one -> one.finding().filingKey()).toList())
        .stream()
        .collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing));
  }

  private Listing<Row> columns() {
    return FindingList.DEFINITION
        .columns()
        .over(Row::found)
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
        .column("more", "其他证据", "More evidence", row -> null)
        .width(25)
        .column("case_state", "案件状态", "Case state", row -> null)
        .width(11)
        .column("last_day", "期限末日", "Last day", row -> null)
        .width(12);
  }

  /** The cells that lead somewhere, or have a colour. */
  private ListSheet<Row> sheet(SheetWriter sheet, Listing<Row> columns) {
    return new ListSheet<>(sheet, columns)
        .cell("rule", this::rule)
        .look("severity", row -> CellText.look(row.finding().severity()))
        .cell("evidence", this::first)
        .cell("more", FindingSheets::others)
        .cell("case_state", FindingSheets::state)
        .cell("last_day", FindingSheets::lastDay);
  }

  private @Nullable Words named(Row row, Function<Named, Words> part) {
    Named named = names.get(row.finding().rule());
    return named == null ? null : part.apply(named);
  }

  private void rule(SheetWriter to, Row row) {
    Place place = rules.get(row.finding().rule());
    if (place == null) {
      to.text(row.finding().rule());
    } else {
      to.link(row.finding().rule(), place);
    }
  }

  private void first(SheetWriter to, Row row) {
    Optional<String> first = row.evidence().stream().findFirst();
    Optional<Place> place = first.flatMap(evidence::row);
    if (place.isPresent()) {
      to.link(first.get(), place.get());
    } else if (first.isPresent()) {
      CellText.wrapped(to, first.get());
    } else {
      to.blank();
    }
  }

  private static void others(SheetWriter to, Row row) {
    if (row.evidence().isEmpty()) {
      to.blank();
    } else {
      CellText.wrapped(to, String.join("\n", row.evidence().subList(1, row.evidence().size())));
    }
  }

  private static void state(SheetWriter to, Row row) {
    Case about = row.about();
    if (about == null) {
      to.blank();
    } else {
      CellText.state(to, about.state());
    }
  }

  private static void lastDay(SheetWriter to, Row row) {
    Case about = row.about();
    if (about == null) {
      to.blank();
    } else {
      to.date(CellText.lastDay(about.deadlineAt()));
    }
  }
}
