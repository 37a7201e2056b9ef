package beian.app.cli.data;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.app.table.TableChange;
import beian.app.table.TableChangeList;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import picocli.CommandLine.Command;

/** {@code data history}: who put which table in force, and when. */
@Command(name = "history")
@Acts(Effect.READS)
public final class DataHistory extends ListCommand<TableChange> {
  @Override
  public ListDefinition<TableChange> definition() {
    return TableChangeList.DEFINITION;
  }

  @Override
  protected ListRows<TableChange> rows(Suite suite) {
    return TableChangeList.in(suite.transactions());
  }
}
