package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.list.ReplyList;
import beian.rectification.notice.OwnerReply;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code replies}: what people wrote back, and what nobody could place; each held until decided.
 */
@Command(
    name = "replies",
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
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Override
    protected void run(Suite suite) {
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
  }

  /** {@code replies place NO CASE}: says which case a mail is about. */
  @Command(name = "place")
  @Acts(Effect.CHANGES)
  static final class Place extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "any-name")
    String caseNo = "";

    @Override
    protected void run(Suite suite) {
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
  }
}
