package beian.report.sheet;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.Catalog.Entry;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.Citation;
import beian.inspection.card.Severity;
import beian.platform.settings.Settings.InForce;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.gate.Gate;
import beian.rectification.enforcement.gate.Gates;
import beian.report.Run;
import beian.report.VerdictBasis;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 方法 What every verdict and every date of the report rests on. */
final class MethodSheet {
  private final SheetWriter sheet;
  private final VerdictBasis basis;

  MethodSheet(SheetWriter sheet, VerdictBasis basis) {
    this.sheet = sheet;
    this.basis = basis;
  }

  /** Writes the sheet; says where the row of each rule stands. */
  Map<String, Place> write(Run run, @Nullable Campaign campaign) {
    sheet.widths(20, 44, 12, 44, 13, 14, 46, 60);
    sheet.title("方法 Method");
    sheet.note("报告所依据的规则、口径、时限与设置。 The rules, readings, limits and settings the report rests on.");
    run(run);
    campaign(campaign);
    Map<String, Place> rules = rules(Zone.dayOf(run.now()), campaign);
    gates();
    readings();
    limits();
    settings();
    return rules;
  }

  private void run(Run run) {
    section("运行 Run");
    pair("运行编号 Run", "#" + run.execution() + " " + run.job());
    pair("发起人 By", run.by());
    pair("时点 Moment", CellText.moment(run.now()) + " (Asia/Shanghai)");
    pair("推演时点 As of", run.asOf().isEmpty() ? "—" : run.asOf());
    pair("版本 Version", "beian " + basis.version());
    pair("工作日历 Calendar", basis.calendar().version());
    pair("接入商 Provider", basis.inspection().provider());
  }

  private void campaign(@Nullable Campaign campaign) {
    section("专项核查 Campaign");
    if (campaign == null) {
      pair("—", "没有专项核查 no campaign");
      return;
    }
    pair("名称 Name", campaign.name());
    pair("整改期 Period", CellText.line(WhyThisDate.length(campaign.period())));
    pair("延期上限 Extension", CellText.line(WhyThisDate.length(campaign.extension())));
    pair("开启 Opened", CellText.moment(campaign.openedAt()) + ", " + campaign.openedBy());
    pair(
        "安全上限 Belt",
        ("每晚至多 %d 份且不超过未结案件的 %d%%（至少 1 份） at most %d marks a night and at most"
                + " %d%% of the open cases (one at least)")
            .formatted(
                campaign.belt().count(),
                campaign.belt().percent(),
                campaign.belt().count(),
                campaign.belt().percent()));
    String severities =
        campaign.severities().entrySet().stream()
            .map(one -> one.getKey() + " = " + CellText.line(one.getValue().words()))
            .collect(Collectors.joining("\n"));
    pair("严重程度 Severities", severities.isEmpty() ? "按规则 as on the rules' cards" : severities);
  }

  private Map<String, Place> rules(LocalDate day, @Nullable Campaign campaign) {
    section("规则 Rules");
    sheet.smallHeading(
        List.of(
            "规则\nRule",
            "问题\nFault",
            "严重程度\nSeverity",
            "依据\nSource",
            "生效日\nEffective",
            "当日状态\nOn this day",
            "检查什么\nWhat it checks (zh)",
            "检查什么\nWhat it checks (en)"));
    Map<String, Place> places = new HashMap<>();
    Map<String, Severity> profile = campaign == null ? Map.of() : campaign.severities();
    for (Entry entry : basis.catalog().entries()) {
      Card card = entry.card();
      places.put(entry.id(), sheet.place());
      sheet.text(entry.id());
      CellText.wrapped(sheet, CellText.both(card.title()));
      CellText.severity(sheet, profile.getOrDefault(entry.id(), card.severity()));
      CellText.wrapped(
          sheet, card.source().stream().map(MethodSheet::source).collect(Collectors.joining("\n")));
      sheet.date(card.since());
      boolean inForce = entry.inForceOn(day);
      sheet.text(inForce ? "有效\nin force" : "未生效\nnot in force", inForce ? Look.GREEN : Look.GREY);
      CellText.wrapped(sheet, card.about().zh());
      CellText.wrapped(sheet, card.about().en());
      sheet.endRow();
    }
    return places;
  }

  private static String source(Citation citation) {
    return "FAQ, " + citation.section().title() + ", line " + citation.line();
  }

  private void gates() {
    section("标记条件 Gates before a mark");
    sheet.smallHeading(List.of("条件\nGate", "必须成立\nWhat has to hold", "行\nLine", "依据\nSource"));
    for (Gate.Card card : Gates.cards()) {
      sheet.text(card.id());
      CellText.wrapped(sheet, CellText.both(card.title()));
      sheet.number(card.line());
      CellText.wrapped(sheet, "FAQ, " + card.section().title());
      sheet.endRow();
    }
  }

  private void readings() {
    section("口径 Readings of the FAQ's contradictions");
    sheet.smallHeading(List.of("编号\nId", "开启时\nWhen on", "取值\nValue", "设置\nSetting"));
    for (Reading reading : Reading.values()) {
      boolean on = basis.inspection().readings().getOrDefault(reading, reading.onByDefault());
      sheet.text(reading.id());
      CellText.wrapped(sheet, CellText.both(reading.words()));
      boolean changed = on != reading.onByDefault();
      sheet.text(
          (on ? "开 on" : "关 off") + (changed ? "\n非默认 changed" : ""),
          changed ? Look.AMBER : Look.GREY);
      CellText.wrapped(sheet, "beian.reading." + reading.word());
      sheet.endRow();
    }
  }

  private void limits() {
    section("证据时限 How old evidence may be");
    sheet.smallHeading(List.of("类别\nKind", "时限\nLimit"));
    for (EvidenceKind kind : Kinds.all()) {
      Duration limit = basis.limits().limits().get(kind);
      sheet.text(kind.word());
      CellText.wrapped(sheet, limit == null ? "不限 none" : length(limit));
      sheet.endRow();
    }
  }

  private static String length(Duration limit) {
    return limit.toHours() % 24 == 0
        ? limit.toDays() + " 日 " + limit.toDays() + (limit.toDays() == 1 ? " day" : " days")
        : limit.toHours() + " 小时 " + limit.toHours() + " hours";
  }

  /** Not those of the database: where things are kept changes nothing of what is said. */
  private void settings() {
    section("设置 Settings that differ from their default");
    sheet.smallHeading(List.of("来源\nOrigin", "设置\nSetting", "默认\nDefault", "取值\nValue"));
    for (InForce one : basis.settings().all()) {
      String name = one.setting().name();
      if (!one.origin().equals("default")
          && !name.startsWith("beian.database.")
          && !one.text().equals(one.setting().initial())) {
        CellText.wrapped(sheet, one.origin());
        CellText.wrapped(sheet, name);
        CellText.wrapped(sheet, one.setting().initial());
        CellText.wrapped(sheet, one.text());
        sheet.endRow();
      }
    }
  }

  private void section(String text) {
    sheet.gap();
    sheet.section(text);
  }

  private void pair(String name, String value) {
    sheet.text(name, Look.WRAPPED);
    CellText.wrapped(sheet, value);
    sheet.endRow();
  }
}
