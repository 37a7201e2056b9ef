package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.ReplyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code replies}: what people wrote back, and what nobody could place; each held until decided.
 */
@Command(
    name = "replies",
    resourceBundle = "beian.messages.cli",
    subcommands = {RepliesCommand.Show.class, RepliesCommand.Place.class})
@Acts(Effect.READS)
public final class RepliesCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--case", paramLabel = "NO")
  String caseNo = "";

  @Option(names = "--state", paramLabel = "STATE")
  String state = "";

  @Override
  public Integer call() {
    Predicate<OwnerReply.State> wanted =
        StateOption.filter(state, OwnerReply.State.values(), OwnerReply.State::word);
    try (Suite suite = beian.open()) {
      String asked = caseNo.toUpperCase(Locale.ROOT);
      if (!asked.isEmpty()) {
        suite.rectification().desk().find(asked);
      }
      ReplyStore replies = suite.rectification().ownerReplies();
      List<OwnerReply> found =
          Pages.all(replies::page, OwnerReply::no).stream()
              .filter(one -> asked.isEmpty() || one.cases().contains(asked))
              .filter(one -> wanted.test(one.state()))
              .toList();
      beian.print(listing(), found);
    }
    return 0;
  }

  private static Listing<OwnerReply> listing() {
    return new Listing<OwnerReply>()
        .column("reply_no", "回信", "Reply", OwnerReply::no)
        .column("at", "收到", "Came", OwnerReply::at)
        .column("from", "发件人", "From", OwnerReply::from)
        .column("case_nos", "案件", "Cases", OwnerReply::cases)
        .column("state", "状态", "State", one -> one.state().word())
        .column("subject", "主题", "Subject", OwnerReply::subject)
        .hidden("filing_nos", "备案", "Filings", OwnerReply::filings)
        .hidden("file", "文件", "File", OwnerReply::file)
        .hidden("decided_by", "决定人", "Decided by", OwnerReply::decidedBy)
        .hidden("decided_at", "决定时间", "Decided at", OwnerReply::decidedAt)
        .hidden("reason", "理由", "Reason", OwnerReply::why);
  }

  /** {@code replies show NO}: one of them as it came. */
  @Command(name = "show", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class Show implements Callable<Integer> {
    @ParentCommand RepliesCommand replies;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    public Integer call() {
      Beian beian = replies.beian;
      try (Suite suite = beian.open()) {
        OwnerReply reply = suite.rectification().replyDesk().find(no);
        if (beian.format() == Format.table) {
          beian.print(listing(), List.of(reply));
          beian.print("");
          beian.print(reply.text().strip());
        } else {
          beian.print(listing().hidden("text", "正文", "Text", OwnerReply::text), List.of(reply));
        }
      }
      return 0;
    }
  }

  /** {@code replies place NO CASE}: says which case a mail is about. */
  @Command(name = "place", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  static final class Place implements Callable<Integer> {
    @ParentCommand RepliesCommand replies;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Parameters(index = "1", paramLabel = "CASE")
    String caseNo = "";

    @Override
    public Integer call() {
      Beian beian = replies.beian;
      try (Suite suite = beian.open()) {
        beian.print(
            listing(),
            List.of(
                suite
                    .rectification()
                    .replyDesk()
                    .place(no, caseNo, beian.by(), suite.options().clock().instant())));
      }
      return 0;
    }
  }
}
