package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.list.CaseList;
import picocli.CommandLine.Command;

/** {@code cases}: every filing that has to put something right, and where it stands. */
@Command(name = "cases")
@Acts(Effect.READS)
public final class CasesCommand extends ListCommand<CaseList.Row> {
  @Override
  public ListDefinition<CaseList.Row> definition() {
    return CaseList.DEFINITION;
  }

  @Override
  protected ListRows<CaseList.Row> rows(Suite suite) {
    return CaseList.in(suite.transactions());
  }
}
