package beian.report.sheet;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.inspection.Profile;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.DoubtfulPlace;
import beian.inspection.card.Measure;
import beian.inspection.card.Words;
import beian.platform.settings.Settings.InForce;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.gate.Gates;
import beian.report.Language;
import beian.report.Run;
import beian.report.VerdictBasis;
import beian.report.sheet.frame.CellText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 方法 What every verdict and every date of the report rests on. */
final class MethodSheet {
  private final SheetWriter sheet;
  private final VerdictBasis basis;
  private final MethodRules rules;
  private final Set<String> judging;
  private final Language language;

  /**
   * @param judging the rules that said of some filing that it passes or fails: only what these
   *     check is written out
   */
  MethodSheet(SheetWriter sheet, VerdictBasis basis, Set<String> judging, Language language) {
    this.sheet = sheet;
    this.basis = basis;
    this.judging = judging;
    this.rules = new MethodRules(sheet, basis, judging, language);
    this.language = language;
  }

  /** Writes the sheet; says where the row of each rule stands. */
  Map<String, Place> write(Run run, @Nullable Campaign campaign) {
    if (language == Language.BOTH) {
      sheet.widths(14, 32, 10, 30, 12, 10, 30, 44, 44).printed(8);
    } else {
      sheet.widths(14, 26, 10, 24, 12, 10, 18, 76).printed(8);
    }
    sheet.title(language.line("方法", "Method"));
    sheet.note(
        language.line(
            "报告所依据的规则、口径、时限与设置。", "The rules, readings, limits and settings the report rests on."));
    run(run);
    campaign(campaign);
    Map<String, Place> places = rules.write(Zone.dayOf(run.now()), campaign);
    measures();
    gates();
    readings(campaign);
    profiles();
    tables();
    limits();
    settings();
    return places;
  }

  private void run(Run run) {
    section("运行", "Run");
    pair("运行编号", "Run", "#" + run.execution() + " " + run.job());
    pair("发起人", "By", run.by());
    pair("时点", "Moment", CellText.moment(run.now()) + " (Asia/Shanghai)");
    pair("推演时点", "As of", run.asOf().isEmpty() ? "—" : run.asOf());
    pair("版本", "Version", "beian " + basis.version());
    pair("工作日历", "Calendar", basis.calendar().version());
    pair("接入商", "Provider", basis.inspection().provider());
  }

  private void campaign(@Nullable Campaign campaign) {
    section("专项核查", "Campaign");
    if (campaign == null) {
      pair("—", "—", language.line("没有专项核查", "no campaign"));
      return;
    }
    pair("名称", "Name", campaign.name());
    pair("整改期", "Period", language.line(WhyThisDate.length(campaign.period())));
    pair("延期上限", "Extension", language.line(WhyThisDate.length(campaign.extension())));
    pair("开启", "Opened", CellText.moment(campaign.openedAt()) + ", " + campaign.openedBy());
    pair(
        "安全上限",
        "Belt",
        language.line(
            "每晚至多 %d 份且不超过未结案件的 %d%%（至少 1 份）"
                .formatted(campaign.belt().count(), campaign.belt().percent()),
            "at most %d marks a night and at most %d%% of the open cases (one at least)"
                .formatted(campaign.belt().count(), campaign.belt().percent())));
    String severities =
        campaign.severities().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + language.line(entry.getValue().words()))
            .collect(Collectors.joining("\n"));
    pair(
        "严重程度",
        "Severities",
        severities.isEmpty() ? language.line("按规则", "as on the rules' cards") : severities);
  }

  private void measures() {
    section("法规", "Laws and measures");
    sheet.smallHeading(List.of(language.lines("简称", "In short"), language.lines("全称", "In full")));
    for (Measure measure : Measure.values()) {
      CellText.wrapped(sheet, language.lines(measure.brief()));
      CellText.wrapped(sheet, language.lines(measure.words()));
      sheet.endRow();
    }
  }

  private void gates() {
    section("标记条件", "Gates before a mark");
    sheet.smallHeading(
        List.of(
            language.lines("条件", "Gate"),
            language.lines("必须成立", "What has to hold"),
            language.lines("行", "Line"),
            language.lines("依据", "Source")));
    for (Card card : Gates.cards()) {
      sheet.text(card.id());
      CellText.wrapped(sheet, language.lines(card.title()));
      sheet.number(card.source().get(0).line());
      CellText.wrapped(sheet, "FAQ, " + language.line(card.source().get(0).section().words()));
      sheet.endRow();
    }
  }

  /**
   * How the FAQ is read where it is in doubt: what a rule that judged depends on, what the campaign
   * does, and what was set otherwise.
   */
  private void readings(@Nullable Campaign campaign) {
    section("口径", "Readings of the FAQ's contradictions");
    sheet.note(
        language.line(
            "仅列本次用到的；全部见 beian rules list --readings。",
            "Those used this time; all of them: beian rules list --readings."));
    sheet.smallHeading(
        List.of(
            language.lines("编号", "Id"),
            language.lines("开关的含义，或如何处理", "What a switch means, or what is done"),
            language.lines("取值", "Value"),
            language.lines("由何处决定", "Decided by")));
    for (DoubtfulPlace place : DoubtfulPlace.all()) {
      Reading reading = Reading.of(place.id()).orElse(null);
      if (!used(place, campaign) && !changed(reading)) {
        continue;
      }
      sheet.text(place.id());
      CellText.wrapped(sheet, language.lines(reading == null ? place.done() : reading.words()));
      if (reading == null) {
        sheet.text(language.line(place.state().words()), Look.GREY);
      } else {
        sheet.text(
            (on(reading) ? language.line("开", "on") : language.line("关", "off"))
                + (changed(reading) ? "\n" + language.line("非默认", "changed") : ""),
            changed(reading) ? Look.AMBER : Look.GREY);
      }
      CellText.wrapped(sheet, place.where());
      sheet.endRow();
    }
  }

  private boolean used(DoubtfulPlace place, @Nullable Campaign campaign) {
    return place.rules().stream()
        .anyMatch(rule -> judging.contains(rule) || campaign != null && ofGates().contains(rule));
  }

  private static Set<String> ofGates() {
    return Gates.cards().stream().map(Card::id).collect(Collectors.toSet());
  }

  private boolean on(Reading reading) {
    return basis.inspection().readings().getOrDefault(reading, reading.onByDefault());
  }

  private boolean changed(@Nullable Reading reading) {
    return reading != null && on(reading) != reading.onByDefault();
  }

  /** Written only where there are any. */
  private void profiles() {
    if (basis.profiles().isEmpty()) {
      return;
    }
    section("口径方案", "Profiles of some filings");
    sheet.smallHeading(
        List.of(
            language.lines("版本", "Version"),
            language.lines("用途", "What it is for"),
            language.lines("自", "From"),
            language.lines("内容", "What holds"),
            language.lines("方案", "Profile"),
            language.lines("至", "Until"),
            language.lines("依据", "On whose word")));
    for (Profile profile : basis.profiles()) {
      sheet.text(profile.version());
      CellText.wrapped(sheet, language.lines(profile.title()));
      sheet.date(profile.since());
      CellText.wrapped(sheet, language.line(profile.when()) + "\n" + language.line(profile.then()));
      CellText.wrapped(sheet, profile.name());
      sheet.text(profile.until().equals(LocalDate.MAX) ? "" : profile.until().toString());
      CellText.wrapped(sheet, profile.source());
      sheet.endRow();
    }
  }

  private void tables() {
    section("数据表", "Data tables in force");
    sheet.smallHeading(
        List.of(
            language.lines("版本", "Version"),
            language.lines("用途", "What it is for"),
            language.lines("行数", "Rows"),
            language.lines("数据表", "Table"),
            language.lines("出处", "Whose")));
    for (DataTable<?> table : basis.tables()) {
      Table inForce = table.inForce();
      sheet.text(inForce.version());
      CellText.wrapped(sheet, language.lines(new Words(table.zh(), table.en())));
      sheet.number(inForce.rows().size());
      CellText.wrapped(sheet, table.name());
      sheet.text(whose(table), table.isOwn() ? Look.AMBER : Look.GREY);
      sheet.endRow();
    }
  }

  private String whose(DataTable<?> table) {
    int lacked = table.completion().map(completion -> completion.added().size()).orElse(0);
    return lacked > 0
        ? language.lines(
            "自有，补入产品 " + lacked + " 行", "own, with " + lacked + " rows of the product added")
        : table.isOwn() ? language.lines("自有", "own") : language.lines("产品自带", "shipped");
  }

  private void limits() {
    section("证据时限", "How old evidence may be");
    sheet.smallHeading(List.of(language.lines("类别", "Kind"), language.lines("时限", "Limit")));
    for (EvidenceKind kind : Kinds.all()) {
      Duration limit = basis.limits().limits().get(kind);
      sheet.text(language.lines(kind.words()));
      CellText.wrapped(sheet, limit == null ? language.line("不限", "none") : length(limit));
      sheet.endRow();
    }
  }

  private String length(Duration limit) {
    long days = limit.toDays();
    return limit.toHours() % 24 == 0
        ? language.line(days + " 日", days + (days == 1 ? " day" : " days"))
        : language.line(limit.toHours() + " 小时", limit.toHours() + " hours");
  }

  /** Not those of the database: where things are kept changes nothing of what is said. */
  private void settings() {
    section("设置", "Settings that differ from their default");
    sheet.smallHeading(
        List.of(
            language.lines("来源", "Origin"),
            language.lines("设置", "Setting"),
            language.lines("默认", "Default"),
            language.lines("取值", "Value")));
    for (InForce inForce : basis.settings().all()) {
      String name = inForce.setting().name();
      if (!inForce.origin().equals("default")
          && !name.startsWith("beian.database.")
          && !inForce.text().equals(inForce.setting().initial())) {
        CellText.wrapped(sheet, inForce.origin());
        CellText.wrapped(sheet, name);
        CellText.wrapped(sheet, inForce.setting().initial());
        CellText.wrapped(sheet, inForce.text());
        sheet.endRow();
      }
    }
  }

  private void section(String zh, String en) {
    sheet.gap();
    sheet.section(language.line(zh, en));
  }

  private void pair(String zh, String en, String value) {
    sheet.text(language.line(zh, en), Look.WRAPPED);
    CellText.wrapped(sheet, value);
    sheet.endRow();
  }
}
