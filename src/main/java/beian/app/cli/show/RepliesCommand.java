package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.list.ReplyList;
import beian.rectification.notice.OwnerReply;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
public final class RepliesCommand extends ListCommand<OwnerReply> {
  @Override
  public ListDefinition<OwnerReply> definition() {
    return ReplyList.DEFINITION;
  }

  @Override
  protected ListRows<OwnerReply> rows(Suite suite) {
    return ReplyList.in(suite.transactions());
  }

  /** {@code replies show NO}: one of them as it came. */
  @Command(name = "show", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class Show implements Callable<Integer> {
    @ParentCommand RepliesCommand replies;

    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Override
    public Integer call() {
      Beian beian = replies.beian();
      try (Suite suite = beian.open()) {
        OwnerReply reply = suite.rectification().replyDesk().find(suite.names().oneReplyNo(no));
        if (beian.format() == Format.table) {
          beian.print(ReplyList.DEFINITION.columns(), List.of(reply));
          beian.print("");
          beian.print(reply.text().strip());
        } else {
          beian.print(
              ReplyList.DEFINITION.columns().hidden("text", "正文", "Text", OwnerReply::text),
              List.of(reply));
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

    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "any-name")
    String caseNo = "";

    @Override
    public Integer call() {
      Beian beian = replies.beian();
      try (Suite suite = beian.open()) {
        OwnerReply placed =
            suite
                .rectification()
                .replyDesk()
                .place(
                    suite.names().oneReplyNo(no),
                    suite.names().oneCaseNo(caseNo),
                    beian.by(),
                    suite.options().clock().instant());
        beian.print(ReplyList.DEFINITION.columns(), List.of(placed));
      }
      return 0;
    }
  }
}
