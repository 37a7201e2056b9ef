package beian.report.sheet;

import beian.filing.Filing;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.store.StandingFindings.Standing;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.cases.Case;
import beian.report.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 不合格 and 无法判定: what stands, filing by filing, on two sheets written in one pass over the filings.
 */
final class FindingSheets {
  private static final int PAGE = 500;

  private final Map<String, Named> names = new HashMap<>();
  private final Map<String, Place> rules;
  private final EvidenceSheet evidence;

  /** What a rule is called; read from its card once, because there are many rows. */
  private record Named(String title, String item) {}

  /**
   * @param rules where the row of each rule stands
   */
  FindingSheets(Catalog catalog, Map<String, Place> rules, EvidenceSheet evidence) {
    this.rules = rules;
    this.evidence = evidence;
    for (Entry entry : catalog.entries()) {
      names.put(
          entry.id(),
          new Named(Shown.both(entry.card().title()), Shown.both(entry.card().item().words())));
    }
  }

  void write(SheetWriter failed, SheetWriter undetermined, Stores stores) {
    Column.begin(
        failed,
        "不合格 Findings",
        "规则判定不合格的事项；点击规则看依据，点击证据看来源。"
            + " What a rule found wrong; the rule leads to its source, the evidence to what was"
            + " seen.",
        1,
        columns(true));
    Column.begin(
        undetermined,
        "无法判定 Undetermined",
        "证据缺失、失败或过期，不作结论，绝不据此通知或标记。"
            + " Evidence is missing, failed or too old: no verdict, never mailed, never enforced.",
        1,
        columns(false));
    int campaign = stores.campaign().map(one -> one.no()).orElse(0);
    String last = "";
    while (true) {
      List<String> keys = stores.standing().inspected(last, PAGE);
      if (keys.isEmpty()) {
        return;
      }
      String end = keys.get(keys.size() - 1);
      List<Standing> page = stores.standing().between(last, end);
      Set<String> found = page.stream().map(FindingSheets::key).collect(Collectors.toSet());
      Map<String, Filing> filings =
          stores.filings().find(found).stream()
              .collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing));
      Map<String, Case> cases = stores.cases().ofFilings(campaign, found);
      for (Standing one : page) {
        boolean fail = one.finding().outcome() == Outcome.FAIL;
        String key = key(one);
        row(fail ? failed : undetermined, one, filings.get(key), fail ? cases.get(key) : null);
      }
      last = end;
    }
  }

  private static String key(Standing standing) {
    return standing.finding().filingKey();
  }

  private static List<Column> columns(boolean failed) {
    List<Column> columns =
        List.of(
            Column.of("备案号", "Filing no.", 21),
            Column.of("订单号", "Order no.", 14),
            Column.of("主体", "Entity", 20),
            Column.of("域名", "Domain", 18),
            Column.of("规则", "Rule", 10),
            Column.of("问题", "Title", 24),
            Column.of("核查项", "Item", 14),
            Column.of("严重程度", "Severity", 10),
            Column.of("自何时起", "Since", 12),
            Column.of(failed ? "整改意见" : "原因", failed ? "Opinion (zh)" : "Reason (zh)", 34),
            Column.of(failed ? "整改意见" : "原因", failed ? "Opinion (en)" : "Reason (en)", 38),
            Column.of("整改办法", "Remedy (zh)", 34),
            Column.of("整改办法", "Remedy (en)", 38),
            Column.of("证据", "Evidence", 25),
            Column.of("其他证据", "More evidence", 25),
            Column.of("案件号", "Case no.", 14),
            Column.of("案件状态", "Case state", 11),
            Column.of("期限末日", "Last day", 12));
    return failed
        ? columns
        : columns.stream()
            .filter(one -> !one.en().startsWith("Remedy") && !one.en().startsWith("Case"))
            .filter(one -> !one.en().equals("Last day"))
            .toList();
  }

  private void row(
      SheetWriter sheet, Standing standing, @Nullable Filing filing, @Nullable Case about) {
    Finding finding = standing.finding();
    boolean failed = finding.outcome() == Outcome.FAIL;
    sheet.text(filing == null ? finding.filingKey() : filing.filingNo());
    sheet.text(filing == null ? "" : filing.application().no());
    Shown.wrapped(sheet, filing == null ? "" : filing.entity().name());
    Shown.wrapped(sheet, filing == null ? "" : String.join("\n", filing.website().domains()));
    rule(sheet, finding.rule());
    Shown.severity(sheet, finding.severity());
    sheet.date(Shown.day(standing.since()));
    Shown.wrapped(sheet, finding.opinion().zh());
    Shown.wrapped(sheet, finding.opinion().en());
    if (failed) {
      Shown.wrapped(sheet, finding.remedy().zh());
      Shown.wrapped(sheet, finding.remedy().en());
    }
    evidence(sheet, finding.evidence());
    if (failed) {
      sheet.text(about == null ? "" : about.no());
      if (about == null) {
        sheet.blank().blank();
      } else {
        Shown.state(sheet, about.state());
        sheet.date(Shown.lastDay(about.deadlineAt()));
      }
    }
    sheet.endRow();
  }

  private void rule(SheetWriter sheet, String rule) {
    Named named = names.get(rule);
    Place place = rules.get(rule);
    if (named == null || place == null) {
      sheet.text(rule).blank().blank();
      return;
    }
    sheet.link(rule, place);
    Shown.wrapped(sheet, named.title());
    Shown.wrapped(sheet, named.item());
  }

  private void evidence(SheetWriter sheet, List<String> ids) {
    if (ids.isEmpty()) {
      sheet.blank().blank();
      return;
    }
    Optional<Place> place = evidence.row(ids.get(0));
    if (place.isPresent()) {
      sheet.link(ids.get(0), place.get());
    } else {
      Shown.wrapped(sheet, ids.get(0));
    }
    Shown.wrapped(sheet, String.join("\n", ids.subList(1, ids.size())));
  }
}
