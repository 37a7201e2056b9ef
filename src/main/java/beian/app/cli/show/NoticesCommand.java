package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.Listing;
import beian.rectification.list.NoticeList;
import beian.rectification.notice.HeldRule;
import picocli.CommandLine.Command;

/** {@code notices}: the outbox; below it what a person says of a letter in doubt. */
@Command(
    name = "notices",
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
public final class NoticesCommand extends ListCommand<NoticeList.Row> {
  @Override
  public ListDefinition<NoticeList.Row> definition() {
    return NoticeList.DEFINITION;
  }

  @Override
  protected ListRows<NoticeList.Row> rows(Suite suite) {
    return NoticeList.in(suite.transactions());
  }

  /** {@code notices held}: the rules whose letters were held back, and what was decided. */
  @Command(name = "held")
  @Acts(Effect.READS)
  static final class Held extends HomeCommand {
    @Override
    protected void run(Suite suite) {
      beian.print(rules(), suite.rectification().belt().held());
    }
  }

  /** The columns of held rules. */
  public static Listing<HeldRule> rules() {
    return new Listing<HeldRule>()
        .column("rule", "规则", "Rule", HeldRule::rule)
        .column("night", "夜", "Night", HeldRule::night)
        .column("cases", "新增案件", "Cases", HeldRule::found)
        .column("usual", "上限", "Let through", HeldRule::usual)
        .column("state", "状态", "State", heldRule -> heldRule.state().word())
        .hidden("decided_by", "决定人", "Decided by", HeldRule::by)
        .hidden("decided_at", "决定时间", "Decided at", HeldRule::decidedAt)
        .hidden("reason", "理由", "Reason", HeldRule::why);
  }
}
