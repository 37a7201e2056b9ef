package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.rectification.list.FilingList;
import picocli.CommandLine.Command;

/** {@code filings}: what is on file, every column for machines, the chief ones for people. */
@Command(name = "filings")
@Acts(Effect.READS)
public final class FilingsCommand extends ListCommand<FilingList.Row> {
  @Override
  public ListDefinition<FilingList.Row> definition() {
    return FilingList.DEFINITION;
  }

  @Override
  protected ListRows<FilingList.Row> rows(Suite suite) {
    return FilingList.in(suite.transactions());
  }
}
