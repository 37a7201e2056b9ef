package beian.report;

import beian.inspection.card.Words;
import beian.platform.list.Bilingual;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.Plan;
import beian.report.Summary.Due;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The morning summary in plain words. */
final class MorningLines {
  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\d,])([\\d,]+) \\{([^|{}]*)\\|([^|{}]*)}");

  private MorningLines() {}

  static List<Words> of(Summary summary) {
    List<Words> lines = new ArrayList<>();
    lines.add(
        line(
            "%s（北京时间）已核查 %,d 份备案：%,d 份有不合格项，%,d 份有无法判定项，%,d 份合格。",
            "At %s (Asia/Shanghai) %,d {filing was|filings were} inspected: %,d with findings,"
                + " %,d undetermined, %,d clean.",
            Zone.minute(summary.now()),
            summary.sorts().inspected(),
            summary.sorts().failing(),
            summary.sorts().undetermined(),
            summary.sorts().clean()));
    if (summary.standings().notOurs() > 0) {
      lines.add(
          line(
              "另有 %,d 份已不由本服务商接入或已失效：不判定、不通知、不标记。",
              "Another %,d {filing is not ours or has|filings are not ours or have} ended: not judged, told"
                  + " or marked.",
              summary.standings().notOurs()));
    }
    Campaign campaign = summary.campaign();
    if (campaign != null) {
      lines.add(
          line(
              "专项核查“%s”（整改期 %s）：未结案件 %,d 件；今日立案 %,d 件，结案 %,d 件。",
              "Campaign \"%s\" (period %s): %,d {case|cases} open; %,d opened and %,d closed today.",
              campaign.name(),
              WhyThisDate.length(campaign.period()),
              summary.casesOpen(),
              summary.happened().opened(),
              summary.happened().closed()));
    }
    lines.add(
        line(
            "今日新增备案 %,d 份、更新 %,d 份，退回 %,d 行；发出通知 %,d 封、提醒 %,d 封，退信 %,d 封，失败 %,d 封。",
            "Today %,d {filing|filings} came in new and %,d changed, %,d {row was|rows were} rejected;"
                + " %,d {notice|notices} and %,d {reminder|reminders} went out, %,d bounced,"
                + " %,d failed.",
            summary.intake().added(),
            summary.intake().changed(),
            summary.intake().rejected(),
            summary.happened().letters(),
            summary.happened().reminders() + summary.happened().cleanups(),
            summary.happened().bounced(),
            summary.happened().failed()));
    lines.add(
        line(
            "今日标记 %,d 份，经逐项把关未标记 %,d 份，撤回标记 %,d 份；有效标记共 %,d 份。",
            "Today %,d {filing was|filings were} marked, %,d {was|were} spared by a gate,"
                + " %,d {mark was|marks were} taken back; %,d {mark stands|marks stand}.",
            summary.happened().marked(),
            summary.spared(),
            summary.happened().takenBack(),
            summary.marksStanding()));
    unfinished(summary, lines);
    for (Plan broken : summary.broken()) {
      lines.add(
          line(
              "超出安全上限：计划 %s 拟标记 %,d 份，当晚上限 %,d 份，因此其中一份也未标记；先看 beian plan show %1$s。",
              "The safety belt broke: plan %s would mark %,d {filing|filings}, a night may mark %,d,"
                  + " so none of them was marked; read it first: beian plan show %1$s.",
              broken.no(),
              broken.marks(),
              broken.most()));
    }
    soon(summary, lines);
    needsPerson(summary, lines);
    return List.copyOf(lines);
  }

  /** What was planned and not done; nothing when all of it was. */
  private static void unfinished(Summary summary, List<Words> lines) {
    long letters = summary.happened().planned();
    long left = summary.happened().left();
    List<Words> parts = new ArrayList<>();
    if (left < letters) {
      parts.add(line("信件 %,d 封，已发出 %,d 封", "of %,d {letter|letters} %,d left", letters, left));
    }
    if (summary.marksMade() < summary.marksPlanned()) {
      parts.add(
          line(
              "标记 %,d 份，已标记 %,d 份",
              "of %,d {mark|marks} %,d {was|were} made",
              summary.marksPlanned(),
              summary.marksMade()));
    }
    if (!parts.isEmpty()) {
      lines.add(
          new Words(
              "今日计划：" + parts.stream().map(Words::zh).collect(Collectors.joining("；")) + "。",
              "Planned today: "
                  + parts.stream().map(Words::en).collect(Collectors.joining("; "))
                  + "."));
    }
  }

  private static void soon(Summary summary, List<Words> lines) {
    if (summary.waiting().planned() > 0) {
      lines.add(
          line(
              "已写好、待下次发送的信件 %,d 封。",
              "Letters written that leave with the next job notify: %,d.",
              summary.waiting().planned()));
    }
    List<Due> due = summary.due().stream().filter(eachDue -> eachDue.cases() > 0).toList();
    if (!due.isEmpty()) {
      lines.add(
          new Words(
              "即将届满："
                  + due.stream()
                      .map(eachDue -> "%s 前 %,d 件".formatted(eachDue.day(), eachDue.cases()))
                      .collect(Collectors.joining("，"))
                  + "。",
              "Falling due: "
                  + due.stream()
                      .map(eachDue -> "%,d by %s".formatted(eachDue.cases(), eachDue.day()))
                      .collect(Collectors.joining(", "))
                  + "."));
    }
  }

  private static void needsPerson(Summary summary, List<Words> lines) {
    List<Attention> waiting =
        Attention.of(summary).stream().filter(attention -> attention.count() > 0).toList();
    if (waiting.isEmpty()) {
      lines.add(new Words("没有需要人工处理的事项。", "Nothing waits for a person."));
    }
    for (Attention attention : waiting) {
      String count = String.format(Locale.ROOT, "%,d", attention.count());
      lines.add(
          new Words(
              "需要人工处理：" + attention.what().zh() + " " + count + "——" + attention.todo().zh() + "。",
              "Needs a person: "
                  + attention.what().en()
                  + ": "
                  + count
                  + "; "
                  + attention.todo().en()
                  + "."));
    }
  }

  /**
   * One line in both languages; the values come in the same order in both. In English {@code
   * {one|many}} after a number is the word that goes with it.
   */
  private static Words line(String zh, String en, Object... values) {
    String counted = String.format(Locale.ROOT, en, in(Bilingual::en, values));
    return new Words(
        String.format(Locale.ROOT, zh, in(Bilingual::zh, values)),
        COUNTED
            .matcher(counted)
            .replaceAll(
                matchResult ->
                    Matcher.quoteReplacement(
                        matchResult.group(1)
                            + " "
                            + (matchResult.group(1).equals("1")
                                ? matchResult.group(2)
                                : matchResult.group(3)))));
  }

  private static Object[] in(Function<Bilingual, String> language, Object... values) {
    return Arrays.stream(values)
        .map(value -> value instanceof Bilingual words ? language.apply(words) : value)
        .toArray();
  }
}
