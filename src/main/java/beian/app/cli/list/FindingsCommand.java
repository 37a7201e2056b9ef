package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.list.FindingList;
import picocli.CommandLine.Command;

/** {@code findings}: what is wrong and what cannot be known, at the last inspection. */
@Command(name = "findings")
@Acts(Effect.READS)
public final class FindingsCommand extends ListCommand<FindingList.Row> {
  @Override
  public ListDefinition<FindingList.Row> definition() {
    return FindingList.DEFINITION;
  }

  @Override
  protected ListRows<FindingList.Row> rows(Suite suite) {
    return FindingList.in(suite.transactions());
  }
}
