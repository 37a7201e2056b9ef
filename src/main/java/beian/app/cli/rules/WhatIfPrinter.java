package beian.app.cli.rules;

import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Beian;
import beian.app.whatif.Effects;
import beian.app.whatif.FilingEffect;
import beian.app.whatif.RuleEffect;
import beian.app.whatif.Supposition;
import beian.filing.store.FilingNames;
import beian.inspection.Reading;
import beian.inspection.card.Card;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.rectification.deadline.WhyThisDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what would be otherwise: by rule, and the first filings that would change. */
final class WhatIfPrinter {
  private static final Term ALL = Term.of("all", new Words("合计", "all"));

  private final Beian beian;
  private final Suite suite;

  WhatIfPrinter(Beian beian, Suite suite) {
    this.beian = beian;
    this.suite = suite;
  }

  /**
   * Prints it.
   *
   * @param supposing what is supposed, as it was given
   * @param filings whether programs want the filings, and not the rules
   */
  void print(String supposing, Supposition supposed, Effects effects, boolean filings) {
    List<RuleEffect> rules = new ArrayList<>(effects.rules());
    rules.add(effects.all());
    if (beian.format() != Format.table) {
      if (filings) {
        beian.print(ofFilings(), effects.filings());
      } else {
        beian.print(ofRules(), rules);
      }
      return;
    }
    String moment =
        beian.words(
            WhyThisDate.text(effects.moment()).zh(), WhyThisDate.text(effects.moment()).en());
    beian.print(beian.words("假设：", "supposing: ") + supposing);
    beian.print(
        beian.words(
            "以 " + moment + " 的核查结果推算，未写入任何内容。", "As of " + moment + "; nothing is written."));
    beian.print("");
    beian.print(ofRules(), rules);
    if (!effects.filings().isEmpty()) {
      beian.print("");
      beian.print(ofFilings(), effects.filings());
    }
    long shown = effects.filings().stream().map(FilingEffect::filingKey).distinct().count();
    if (effects.changed() > shown) {
      beian.say(
          "共 " + effects.changed() + " 份备案有变化，显示前 " + shown + " 份（--limit）",
          "the first " + shown + " of " + effects.changed() + " filings that change (--limit)");
    }
    notes(supposed, effects);
  }

  private void notes(Supposition supposed, Effects effects) {
    if (suite.rectification().campaigns().open().isEmpty()) {
      beian.say("没有进行中的专项核查，通知、期限和标记均为零。", "no campaign is open: no letters, deadlines, marks");
    }
    if (effects.all().letters().any()) {
      beian.say(
          "通知按主办单位计；某规则突然大量不合格时，当晚的通知可能先被拦下（notices held）。",
          "letters are counted by owner; those of a rule that suddenly fails everywhere may be held first (notices held)");
    }
    if (supposed.changes(Reading.CLEANUP_FROM_LAST_STEP)) {
      beian.say("45 日清理的标记不在此推算。", "marks of the 45-day cleanup are not weighed here");
    }
  }

  private Listing<RuleEffect> ofRules() {
    return new Listing<RuleEffect>()
        .column("rule", "规则", "Rule", each -> each.rule().isEmpty() ? ALL : each.rule())
        .column("title", "名称", "Title", each -> title(each.rule()))
        .column("fails_before", "不合格", "FAIL", each -> each.fails().before())
        .column("fails_after", "→", "→", each -> each.fails().after())
        .column("undetermined_before", "无法判定", "UNDETERMINED", each -> each.undetermined().before())
        .column("undetermined_after", "→", "→", each -> each.undetermined().after())
        .column("letters_before", "待发通知", "Letters", each -> each.letters().before())
        .column("letters_after", "→", "→", each -> each.letters().after())
        .column("deadlines_moved", "期限变动", "Deadlines moved", RuleEffect::deadlines)
        .column("marks_come", "新增标记", "Marks +", RuleEffect::marksThatCome)
        .column("marks_go", "撤销标记", "Marks -", RuleEffect::marksThatGo);
  }

  private @Nullable Words title(String rule) {
    return suite.catalog().card(rule).map(Card::title).orElse(null);
  }

  private Listing<FilingEffect> ofFilings() {
    FilingNames names = suite.numbers().names();
    return new Listing<FilingEffect>()
        .column("filing_no", "备案号", "Filing", each -> names.shown(each.filingKey()))
        .column("rule", "规则", "Rule", FilingEffect::rule)
        .column("before", "现结论", "Now", each -> outcome(each.before()))
        .column("after", "推算结论", "Then", each -> outcome(each.after()))
        .column("severity_before", "现级别", "Severity", each -> severity(each.before()))
        .column("severity_after", "推算级别", "→", each -> severity(each.after()))
        .column("letter_before", "待通知", "Told next", each -> each.letter().before())
        .column("letter_after", "→", "→", each -> each.letter().after())
        .column("mark_before", "可标记", "Mark", each -> each.mark().before())
        .column("mark_after", "→", "→", each -> each.mark().after())
        .column("deadline_before", "现期限", "Deadline", each -> each.end().before().orElse(null))
        .column("deadline_after", "推算期限", "→", each -> each.end().after().orElse(null))
        .column("opinion", "推算意见", "Opinion", each -> opinion(each.after()));
  }

  private static @Nullable Term outcome(FilingEffect.@Nullable State state) {
    return state == null ? null : Term.of(state.outcome().name(), state.outcome().words());
  }

  private static @Nullable Term severity(FilingEffect.@Nullable State state) {
    Severity severity = state == null ? null : state.severity();
    return severity == null ? null : Term.of(severity.name(), severity.words());
  }

  private static @Nullable Words opinion(FilingEffect.@Nullable State state) {
    return state == null ? null : state.opinion();
  }
}
