package beian.report.sheet;

import beian.evidence.observation.EvidenceKind;
import beian.inspection.Finding;
import beian.inspection.Lack;
import beian.inspection.card.Words;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.CellText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 无法判定 What cannot be known, by the evidence that is missing: how much hangs on it and what to
 * supply. Each finding stands on a sheet behind.
 */
final class UnknownSheet {
  private static final int MOST_RULES = 12;

  /** By what is lacking; by its rule what lacks no evidence. */
  private final Map<Object, Group> groups = new HashMap<>();

  private final Map<Lack, String> lacks = new HashMap<>();
  private final SheetWriter sheet;
  private final Language language;

  UnknownSheet(SheetWriter sheet, Language language) {
    this.sheet = sheet;
    this.language = language;
  }

  /** What lacks the same. */
  private static final class Group {
    final @Nullable Lack lack;
    final String rule;
    final Words title;
    final Place first;
    final TreeSet<String> rules = new TreeSet<>();
    String lastFiling = "";
    String example = "";
    long findings;
    long filings;

    Group(@Nullable Lack lack, String rule, Words title, Place first) {
      this.lack = lack;
      this.rule = rule;
      this.title = title;
      this.first = first;
    }

    long findings() {
      return findings;
    }

    String key() {
      return lack == null ? rule : lack.kind().word() + " " + lack.how();
    }
  }

  /**
   * Counts one; the findings of a filing come one after the other.
   *
   * @param lack the evidence it lacks; null when its words say it alone
   * @param title of its rule
   * @param filing what its filing is called
   * @param place where it stands on the sheet behind
   */
  void add(Finding finding, @Nullable Lack lack, Words title, String filing, Place place) {
    Group group =
        groups.computeIfAbsent(
            lack == null ? finding.rule() : lack,
            key -> new Group(lack, finding.rule(), title, place));
    group.findings++;
    group.rules.add(finding.rule());
    if (!group.lastFiling.equals(finding.filingKey())) {
      group.filings++;
      group.lastFiling = finding.filingKey();
    }
    if (group.example.isEmpty()) {
      group.example = filing;
    }
  }

  /** Which evidence is lacking, in words; empty when there is none. */
  String words(@Nullable Lack lacking) {
    return lacking == null
        ? ""
        : lacks.computeIfAbsent(
            lacking,
            lack -> language.line(lack.kind().words()) + " · " + language.line(lack.how().words()));
  }

  void write() {
    sheet.widths(18, 24, 10, 10, 34, 60, 24).printed(7);
    sheet.title(language.line("无法判定", "Undetermined"));
    sheet.note(
        language.line(
            "按缺少的证据归类，最多者在前。证据缺失、失败或过期，不作结论，绝不据此通知或标记。",
            "By the evidence that is missing, the most frequent first. No verdict, never mailed, never"
                + " enforced."));
    sheet.heading(
        List.of(
            language.lines("缺少的证据", "Evidence"),
            language.lines("怎样缺少", "What is wrong with it"),
            language.lines("备案数", "Filings"),
            language.lines("项数", "Findings"),
            language.lines("涉及规则", "Rules"),
            language.lines("怎样补充", "What to supply"),
            language.lines("明细从此处起", "Details begin at")),
        1);
    groups.values().stream()
        .sorted(
            Comparator.comparing((Group group) -> group.lack == null)
                .thenComparing(Comparator.comparingLong(Group::findings).reversed())
                .thenComparing(Group::key))
        .forEach(this::row);
    if (groups.isEmpty()) {
      sheet.text(language.line("没有无法判定的事项", "nothing is undetermined"), Look.NOTE).endRow();
    }
  }

  private void row(Group group) {
    Lack lack = group.lack;
    if (lack == null) {
      CellText.wrapped(sheet, language.line("（非证据）", "(no evidence)"));
      CellText.wrapped(sheet, group.rule + " " + language.lines(group.title));
    } else {
      sheet.text(language.lines(lack.kind().words()), Look.AMBER);
      CellText.wrapped(sheet, language.lines(lack.how().words()));
    }
    sheet.number(group.filings).number(group.findings);
    CellText.wrapped(sheet, rules(group));
    CellText.wrapped(
        sheet,
        lack == null
            ? language.lines(
                "规则自己的话见明细：表中没有的列、词表没有的词，或须由人判断",
                "the rule's own words, see the details: a column the sheet lacks, a word no table knows,"
                    + " or something a person decides")
            : supply(lack));
    sheet.link(group.example, group.first);
    sheet.endRow();
  }

  private static String rules(Group group) {
    List<String> some = group.rules.stream().limit(MOST_RULES).toList();
    return String.join(", ", some) + (group.rules.size() > MOST_RULES ? ", …" : "");
  }

  private String supply(Lack lack) {
    EvidenceKind kind = lack.kind();
    String table = kind.form().map(form -> form.stem() + ".csv").orElse("");
    boolean asked = kind.blank().isPresent();
    return switch (lack.how()) {
      case CONTRADICTED ->
          language.lines(
              "核对两个答案，补充一条更新的观察" + into(table, " → ", ""),
              "check both answers and supply a newer observation" + into(table, " in ", ""));
      case FAILED ->
          language.lines(
              "查明查询为何失败后再次 gather" + into(table, "，或手工填写 ", ""),
              "find out why the look-up fails and gather again" + into(table, ", or fill in ", ""));
      case MISSING, STALE, INSUFFICIENT ->
          asked
              ? language.lines(
                  "beian recheck --write 生成待填的 " + table + "，填好放入 evidence/",
                  "beian recheck --write makes the " + table + " to fill in; put it into evidence/")
              : table.isEmpty()
                  ? language.lines(
                      "补充该类证据（见指南 evidence-files），再次 gather",
                      "supply it (guide: evidence-files), then gather again")
                  : language.lines(
                      "将新的 " + table + " 放入 evidence/，再次 gather",
                      "put a newer " + table + " into evidence/, then gather again");
    };
  }

  private static String into(String table, String before, String otherwise) {
    return table.isEmpty() ? otherwise : before + table;
  }
}
