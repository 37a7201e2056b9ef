package beian.report.sheet;

import beian.inspection.Catalog.Entry;
import beian.inspection.card.Card;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.LegalBasis;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.Campaign;
import beian.report.Language;
import beian.report.VerdictBasis;
import beian.report.sheet.frame.CellText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 规则 The rules, each with what it checks, its sources and the law behind it. */
final class MethodRules {
  /** So many rules that judged nothing stand in one row. */
  private static final int TOGETHER = 8;

  /** Before the column of what a rule checks stand so many. */
  private static final int EXPLANATION = 7;

  private static final Words NOT_IN_FORCE = new Words("（未生效）", " (not in force)");

  private final SheetWriter sheet;
  private final VerdictBasis basis;
  private final Set<String> judging;
  private final Language language;

  /**
   * @param judging the rules that said of some filing that it passes or fails: only what these
   *     check is written out
   */
  MethodRules(SheetWriter sheet, VerdictBasis basis, Set<String> judging, Language language) {
    this.sheet = sheet;
    this.basis = basis;
    this.judging = judging;
    this.language = language;
  }

  /** Writes them; says where the row of each stands. */
  Map<String, Place> write(LocalDate day, @Nullable Campaign campaign) {
    section("规则", "Rules");
    List<String> headings =
        new ArrayList<>(
            List.of(
                language.lines("规则", "Rule"),
                language.lines("问题", "Fault"),
                language.lines("严重程度", "Severity"),
                language.lines("依据（FAQ）", "Source (FAQ)"),
                language.lines("生效日", "Effective"),
                language.lines("当日状态", "On this day")));
    headings.add(language.lines("法规依据", "Legal basis"));
    if (language.zh()) {
      headings.add(language == Language.BOTH ? "检查什么\nWhat it checks (zh)" : "检查什么");
    }
    if (language.en()) {
      headings.add(language == Language.BOTH ? "检查什么\nWhat it checks (en)" : "What it checks");
    }
    sheet.smallHeading(headings);
    Map<String, Place> places = new HashMap<>();
    Map<String, Severity> profile = campaign == null ? Map.of() : campaign.severities();
    for (Entry entry : basis.catalog().entries()) {
      if (judging.contains(entry.id())) {
        places.put(entry.id(), sheet.place());
        rule(entry, profile.getOrDefault(entry.id(), entry.card().severity()), day);
      }
    }
    others(day, places);
    return places;
  }

  private void rule(Entry entry, Severity severity, LocalDate day) {
    Card card = entry.card();
    sheet.text(entry.id());
    CellText.wrapped(sheet, language.lines(card.title()));
    CellText.severity(sheet, severity, language);
    CellText.wrapped(sheet, sources(card));
    sheet.date(card.since());
    boolean inForce = entry.inForceOn(day);
    sheet.text(
        inForce ? language.lines("有效", "in force") : language.lines("未生效", "not in force"),
        inForce ? Look.GREEN : Look.GREY);
    CellText.wrapped(
        sheet,
        card.legal().stream()
            .map(LegalBasis::brief)
            .map(language::lines)
            .collect(Collectors.joining("\n")));
    explanation(card.about());
    sheet.endRow();
  }

  private void explanation(Words words) {
    if (language.zh()) {
      CellText.wrapped(sheet, words.zh());
    }
    if (language.en()) {
      CellText.wrapped(sheet, words.en());
    }
  }

  /** The rules that passed and failed nothing, item by item; what each checks is a command away. */
  private void others(LocalDate day, Map<String, Place> places) {
    section("未作判断的规则", "Rules that judged no filing of the night");
    sheet.note(
        language.line(
            "没有备案涉及，或涉及的备案均无法判定、规则未生效；检查什么：beian rules explain 编号。",
            "No filing is a matter of them, nobody can tell of those that are, or they are not in force; what each"
                + " checks: beian rules explain ID."));
    Map<Item, List<Entry>> byItem = new EnumMap<>(Item.class);
    basis.catalog().entries().stream()
        .filter(entry -> !judging.contains(entry.id()))
        .forEach(
            entry ->
                byItem.computeIfAbsent(entry.card().item(), item -> new ArrayList<>()).add(entry));
    byItem.forEach(
        (item, all) -> {
          for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Entry> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            some.forEach(entry -> places.put(entry.id(), sheet.place()));
            CellText.wrapped(sheet, some.get(0).id() + " …");
            CellText.wrapped(sheet, language.lines(item.words()));
            for (int column = 2; column < EXPLANATION; column++) {
              sheet.blank();
            }
            explanation(
                new Words(titles(some, day, Words::zh, "；"), titles(some, day, Words::en, "; ")));
            sheet.endRow();
          }
        });
  }

  private static String titles(
      List<Entry> some, LocalDate day, Function<Words, String> in, String between) {
    return some.stream()
        .map(
            entry ->
                entry.id()
                    + " "
                    + in.apply(entry.card().title())
                    + (entry.inForceOn(day) ? "" : in.apply(NOT_IN_FORCE)))
        .collect(Collectors.joining(between));
  }

  /** Section by section, with the lines cited of each. */
  private String sources(Card card) {
    Map<Section, List<String>> lines = new LinkedHashMap<>();
    for (Citation citation : card.source()) {
      lines
          .computeIfAbsent(citation.section(), section -> new ArrayList<>())
          .add(String.valueOf(citation.line()));
    }
    return lines.entrySet().stream()
        .map(
            cited ->
                "FAQ, "
                    + language.line(cited.getKey().words())
                    + lines(String.join(", ", cited.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String lines(String numbers) {
    String en = (numbers.contains(",") ? "lines " : "line ") + numbers;
    return ", " + (language == Language.ZH ? "第 " + numbers + " 行" : en);
  }

  private void section(String zh, String en) {
    sheet.gap();
    sheet.section(language.line(zh, en));
  }
}
