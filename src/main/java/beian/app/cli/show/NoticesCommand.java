package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.filing.store.FilingNames;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code notices}: the outbox; below it what a person says of a letter in doubt. */
@Command(
    name = "notices",
    resourceBundle = "beian.messages.cli",
    subcommands = {
      NoticeTexts.Show.class,
      NoticeTexts.Preview.class,
      NoticesCommand.Held.class,
      NoticeWords.Decide.class,
      NoticeWords.Resend.class,
      NoticeWords.Record.class,
      NoticeWords.Release.class,
      NoticeWords.Drop.class
    })
@Acts(Effect.READS)
public final class NoticesCommand implements Callable<Integer> {
  @ParentCommand public Beian beian;

  @Option(names = "--case", paramLabel = "NO")
  String caseNo = "";

  @Option(names = "--state", paramLabel = "STATE")
  String state = "";

  @Override
  public Integer call() {
    Predicate<NoticeState> asked =
        StateOption.filter(state, NoticeState.values(), NoticeState::word);
    try (Suite suite = beian.open()) {
      if (!caseNo.isEmpty()) {
        suite.rectification().desk().find(caseNo.toUpperCase(Locale.ROOT));
      }
      NoticeStore notices = suite.rectification().notices();
      List<Notice> found =
          Pages.all(notices::page, Notice::no).stream()
              .filter(one -> caseNo.isEmpty() || one.caseNo().equalsIgnoreCase(caseNo))
              .filter(one -> asked.test(one.state()))
              .toList();
      beian.print(listing(suite.numbers().names(), suite.rectification().needsPerson()), found);
    }
    return 0;
  }

  /** The columns of notices. */
  static Listing<Notice> listing(FilingNames names, Map<String, List<String>> needs) {
    return new Listing<Notice>()
        .column("notice_no", "通知", "Notice", Notice::no)
        .column("kind", "种类", "Kind", Notice::kind)
        .column("case_no", "案件", "Case", Notice::caseNo)
        .column("to", "收件人", "To", Notice::to)
        .hidden("subject", "主题", "Subject", Notice::subject)
        .column("state", "状态", "State", one -> one.state().word())
        .column("sent_at", "发送", "Sent", Notice::sentAt)
        .hidden("message_id", "邮件标识", "Message id", Notice::messageId)
        .hidden("filing_no", "备案号", "Filing", one -> names.filingNo(one.filingKey()))
        .hidden("order_no", "订单号", "Order", one -> names.orderNo(one.filingKey()))
        .hidden("channel", "渠道", "Channel", Notice::channel)
        .hidden("rules", "规则", "Rules", Notice::rules)
        .hidden("letter_no", "信件", "Letter", Notice::letterNo)
        .hidden("findings", "问题", "Findings", Notice::findings)
        .hidden(
            "proof",
            "其他送达证明",
            "Other proof",
            one -> one.proof() == null ? "" : one.proof().how() + " " + one.proof().by())
        .hidden("planned_at", "计划", "Planned at", Notice::plannedAt)
        .hidden("delivered_at", "送达", "Delivered at", Notice::deliveredAt)
        .hidden(
            "needs_person",
            "待人工",
            "Needs a person",
            one -> needs.getOrDefault(one.caseNo(), List.of()))
        .column("attempts", "次数", "Attempts", Notice::attempts)
        .column("reply", "最后答复", "Last reply", Notice::reply);
  }

  /** {@code notices held}: the rules whose letters were held back, and what was decided. */
  @Command(name = "held", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class Held implements Callable<Integer> {
    @ParentCommand NoticesCommand notices;

    @Override
    public Integer call() {
      Beian beian = notices.beian;
      try (Suite suite = beian.open()) {
        beian.print(rules(), suite.rectification().belt().held());
      }
      return 0;
    }
  }

  /** The columns of held rules. */
  public static Listing<HeldRule> rules() {
    return new Listing<HeldRule>()
        .column("rule", "规则", "Rule", HeldRule::rule)
        .column("night", "夜", "Night", HeldRule::night)
        .column("cases", "新增案件", "Cases", HeldRule::found)
        .column("usual", "上限", "Let through", HeldRule::usual)
        .column("state", "状态", "State", one -> one.state().word())
        .hidden("decided_by", "决定人", "Decided by", HeldRule::by)
        .hidden("decided_at", "决定时间", "Decided at", HeldRule::decidedAt)
        .hidden("reason", "理由", "Reason", HeldRule::why);
  }
}
