package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.filing.store.FilingNames;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code notices}: the outbox; below it what a person says of a letter in doubt. */
@Command(
    name = "notices",
    resourceBundle = "beian.messages.cli",
    subcommands = NoticesCommand.Decide.class)
@Acts(Effect.READS)
public final class NoticesCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--case", paramLabel = "NO")
  String caseNo = "";

  @Option(names = "--state", paramLabel = "STATE")
  String state = "";

  @Override
  public Integer call() {
    Predicate<NoticeState> asked =
        StateOption.filter(state, NoticeState.values(), NoticeState::word);
    try (Suite suite = beian.open()) {
      NoticeStore notices = suite.rectification().notices();
      List<Notice> found =
          Pages.all(notices::page, Notice::no).stream()
              .filter(one -> caseNo.isEmpty() || one.caseNo().equalsIgnoreCase(caseNo))
              .filter(one -> asked.test(one.state()))
              .toList();
      beian.print(listing(suite.numbers().names()), found);
    }
    return 0;
  }

  private static Listing<Notice> listing(FilingNames names) {
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
        .hidden("planned_at", "计划", "Planned at", Notice::plannedAt)
        .hidden("delivered_at", "送达", "Delivered at", Notice::deliveredAt)
        .column("attempts", "次数", "Attempts", Notice::attempts)
        .column("reply", "最后答复", "Last reply", Notice::reply);
  }

  /** {@code notices decide NO arrived|not-sent}. */
  @Command(name = "decide", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  static final class Decide implements Callable<Integer> {
    @ParentCommand NoticesCommand notices;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Parameters(index = "1", paramLabel = "arrived|not-sent")
    String word = "";

    @Override
    public Integer call() {
      Beian beian = notices.beian;
      boolean arrived =
          switch (word) {
            case "arrived" -> true;
            case "not-sent" -> false;
            default ->
                throw new ProblemException(
                    new Problem(
                        AppError.BAD_COMMAND, "notices decide", word, "arrived | not-sent"));
          };
      try (Suite suite = beian.open()) {
        beian.print(
            listing(suite.numbers().names()),
            List.of(suite.rectification().outbox().decide(no, arrived, beian.by())));
      }
      return 0;
    }
  }
}
