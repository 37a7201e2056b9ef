package beian.report.sheet;

import beian.filing.column.ColumnSpec;
import beian.filing.source.FilingChange;
import beian.filing.source.Provenance;
import beian.filing.store.FilingNames;
import beian.inspection.Finding;
import beian.intake.value.FieldWords;
import beian.platform.log.Masked;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.store.CaseStore;
import beian.report.Language;
import beian.report.Morning;
import beian.report.NightFigures;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.Tabs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 变化 How this night differs from the last one, and how the nights and the campaigns went: a table
 * and a chart each, the changes of cases, and, as the findings are written, those that are new.
 */
final class ChangeSheet {
  private static final int NIGHTS = 30;
  private static final int PAGE = 500;
  private static final int MOST_ROWS = 1_000;

  /** More campaigns than that no chart could show. */
  private static final int MOST_DRAWN = 100;

  private static final List<Kind> CHANGES =
      List.of(
          Kind.OPENED,
          Kind.REOPENED,
          Kind.FOUND,
          Kind.RECTIFIED,
          Kind.UPHELD,
          Kind.MARKED,
          Kind.TAKEN_BACK,
          Kind.WITHDRAWN,
          Kind.CONFIRMED,
          Kind.CLOSED);

  private final Tabs tabs;
  private final SheetWriter sheet;
  private final CaseRows rows;
  private final Language language;
  private final FilingNames names;
  private final List<Morning> nights;
  private final ChangeRows to;
  private long fresh;

  /**
   * @param names what filings are called now
   */
  ChangeSheet(
      Tabs tabs, CaseRows rows, FilingNames names, Stores stores, Instant now, Language language) {
    this.tabs = tabs;
    this.sheet = tabs.changes();
    this.to = new ChangeRows(sheet, language);
    this.rows = rows;
    this.names = names;
    this.language = language;
    List<Morning> before = new ArrayList<>(stores.mornings().before(now, NIGHTS - 1));
    Collections.reverse(before);
    this.nights = before;
  }

  private @Nullable Morning last() {
    return nights.isEmpty() ? null : nights.get(nights.size() - 1);
  }

  void write(Summary summary, Stores stores) {
    Morning last = last();
    to.begin(
        last == null
            ? language.line(
                "这是第一次报告，没有可比较的上一夜。",
                "The first report: there is no earlier night to compare with.")
            : language.line(
                "与上一夜比较：" + CellText.moment(last.moment()) + "（#" + last.execution() + "）。",
                "Compared with the last night: "
                    + CellText.moment(last.moment())
                    + " (#"
                    + last.execution()
                    + ")."));
    trend(summary);
    campaigns(stores);
    if (last != null) {
      cases(last.moment(), summary.now(), stores);
      filings(last.moment(), summary.now(), stores);
    }
    beginFindings(last);
  }

  private void trend(Summary summary) {
    to.section("各夜走势", "Night by night");
    to.heading(
        "夜",
        "Night",
        "执行",
        "Run",
        "不合格备案",
        "With findings",
        "无法判定",
        "Undetermined",
        "合格",
        "Clean",
        "未结案",
        "Open",
        "立案",
        "Opened",
        "结案",
        "Closed");
    int first = to.next();
    for (Morning morning : nights) {
      if (morning.figures().known()) {
        night(morning.moment(), "#" + morning.execution(), morning.figures());
      }
    }
    night(summary.now(), language.line("本次", "this one"), summary.figures());
    to.chart(
        language.line("各夜备案", "Filings night by night"),
        first,
        2,
        List.of(Look.RED, Look.AMBER, Look.GREEN));
  }

  private void night(Instant moment, String run, NightFigures figures) {
    sheet.text(CellText.moment(moment)).text(run);
    for (Long number :
        Collections.unmodifiableList(
            Arrays.asList(
                figures.failing(),
                figures.undetermined(),
                figures.clean(),
                figures.open(),
                figures.opened(),
                figures.closed()))) {
      if (number == null) {
        sheet.blank();
      } else {
        sheet.number(number);
      }
    }
    to.end();
  }

  private void campaigns(Stores stores) {
    to.section("各次专项核查", "Campaign by campaign");
    to.heading(
        "名称",
        "Name",
        "开启",
        "Opened",
        "结束",
        "Closed",
        "案件",
        "Cases",
        "未结",
        "Open",
        "已整改",
        "Put right",
        "确认",
        "Confirmed",
        "标记",
        "Marked");
    int first = to.next();
    for (Campaign campaign : stores.campaigns().all()) {
      Map<CaseState, Long> states = stores.figures().states(campaign.no());
      long all = states.values().stream().mapToLong(Long::longValue).sum();
      long open =
          states.entrySet().stream()
              .filter(entry -> !entry.getKey().over())
              .mapToLong(Map.Entry::getValue)
              .sum();
      long marked =
          states.entrySet().stream()
              .filter(entry -> entry.getKey().marked())
              .mapToLong(Map.Entry::getValue)
              .sum();
      CellText.wrapped(sheet, campaign.name());
      sheet.text(CellText.moment(campaign.openedAt()));
      Instant closed = campaign.closedAt();
      sheet.text(closed == null ? "" : Zone.dayOf(closed).toString());
      sheet.number(all).number(open);
      sheet.number(states.getOrDefault(CaseState.RECTIFIED, 0L));
      sheet.number(states.getOrDefault(CaseState.CONFIRMED, 0L)).number(marked);
      to.end();
    }
    int drawn = to.next() - first;
    if (drawn > 0 && drawn <= MOST_DRAWN) {
      to.chart(
          language.line("各次专项核查的案件", "Cases campaign by campaign"),
          first,
          4,
          List.of(Look.AMBER, Look.GREEN, Look.RED));
    }
  }

  private void cases(Instant after, Instant until, Stores stores) {
    to.section("案件的变化", "What changed of cases");
    to.heading("案件号", "Case no.", "备案", "Filing", "事件", "Event", "时间", "When");
    CaseStore cases = new CaseStore(stores.transactions());
    CaseEvent.Key from = new CaseEvent.Key("", 0);
    long written = 0;
    for (List<CaseEvent> page = cases.happened(CHANGES, after, until, from, PAGE);
        !page.isEmpty() && written < MOST_ROWS;
        page = cases.happened(CHANGES, after, until, from, PAGE)) {
      Map<String, String> filings = new java.util.HashMap<>();
      cases
          .find(page.stream().map(CaseEvent::caseNo).distinct().toList())
          .forEach(filingCase -> filings.put(filingCase.no(), names.shown(filingCase.filingKey())));
      for (CaseEvent event : page) {
        rows.link(sheet, event.caseNo(), tabs.cases());
        CellText.wrapped(sheet, filings.getOrDefault(event.caseNo(), ""));
        CellText.wrapped(sheet, language.lines(event.what().words()));
        sheet.dateTime(CellText.time(event.at()));
        to.beside(4, Masked.text(language.lines(event.detail())));
        from = new CaseEvent.Key(event.caseNo(), event.no());
        written++;
      }
    }
    if (written == 0) {
      none();
    } else if (written >= MOST_ROWS) {
      to.more("其余见“案件”一表", "the rest stands on the sheet of cases");
    }
  }

  /** What imports changed of filings since the last night, the second moment included. */
  private void filings(Instant after, Instant until, Stores stores) {
    to.section("导入对备案的更改", "What imports changed of filings");
    to.heading("备案", "Filing", "字段", "Field", "原值", "Before", "新值", "After", "来源", "Source");
    List<FilingChange> changed =
        stores.changes().between(after.plusNanos(1_000), until.plusNanos(1_000), MOST_ROWS + 1);
    for (FilingChange filingChange : changed.subList(0, Math.min(MOST_ROWS, changed.size()))) {
      CellText.wrapped(sheet, names.shown(filingChange.filingKey()));
      CellText.wrapped(sheet, field(filingChange.column()));
      CellText.wrapped(sheet, shown(filingChange.column(), filingChange.before()));
      CellText.wrapped(
          sheet,
          switch (filingChange.kind()) {
            case DISPUTED -> language.lines("同次导入的文件互相矛盾", "files of one import disagree");
            case OUTDATED -> language.lines("所属对象已变，不再沿用", "was about another; not carried over");
            default -> shown(filingChange.column(), filingChange.after());
          });
      Provenance place = filingChange.source().place();
      to.beside(4, place.file() + "!" + place.sheet() + "!" + place.row());
    }
    if (changed.isEmpty()) {
      none();
    } else if (changed.size() > MOST_ROWS) {
      to.more("其余见 beian filing 备案号", "the rest: beian filing NO");
    }
  }

  private String field(String column) {
    return ColumnSpec.find(column)
        .map(spec -> language.lines(spec.zh().get(0), spec.en().get(0)))
        .orElse(column);
  }

  private String shown(String key, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return ColumnSpec.find(key)
        .map(column -> FieldWords.of(column, value))
        .filter(words -> !words.zh().equals(value))
        .map(language::lines)
        .orElseGet(() -> masked(key, value));
  }

  private static String masked(String key, String value) {
    return Masked.text(
        ColumnSpec.find(key)
            .filter(column -> column.type().personal())
            .map(column -> column.type().masked(value))
            .orElse(value));
  }

  private void beginFindings(@Nullable Morning last) {
    to.section("新的不合格项", "New findings");
    if (last == null) {
      to.more("全部见“不合格”一表", "all of them stand on the sheet of findings");
      return;
    }
    to.heading("备案", "Filing", "规则", "Rule", "自何时起", "Since");
  }

  /**
   * A finding that failed, and where it stands; it is listed when it is newer than the last night.
   */
  void found(Finding finding, Instant since, String filing, Place place) {
    Morning last = last();
    if (last == null || !since.isAfter(last.moment()) || ++fresh > MOST_ROWS) {
      return;
    }
    sheet.link(filing, place).text(finding.rule()).text(CellText.moment(since));
    to.beside(3, language.lines(finding.opinion()));
  }

  /** Nothing comes after the last finding. */
  void finish() {
    if (last() != null && fresh == 0) {
      none();
    } else if (fresh > MOST_ROWS) {
      to.more(
          "另有 " + (fresh - MOST_ROWS) + " 项，见“不合格”一表的“自何时起”",
          (fresh - MOST_ROWS) + " more: see \"Since\" on the sheet of findings");
    }
  }

  private void none() {
    to.more("没有变化", "nothing changed");
  }
}
