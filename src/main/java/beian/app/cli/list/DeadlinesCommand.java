package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.deadline.Deadline;
import beian.rectification.list.DeadlineList;
import picocli.CommandLine.Command;

/** {@code deadlines}: every clock, and why it ends when it ends. */
@Command(name = "deadlines")
@Acts(Effect.READS)
public final class DeadlinesCommand extends ListCommand<Deadline> {
  @Override
  public ListDefinition<Deadline> definition() {
    return DeadlineList.DEFINITION;
  }

  @Override
  protected ListRows<Deadline> rows(Suite suite) {
    return DeadlineList.in(suite.transactions());
  }
}
