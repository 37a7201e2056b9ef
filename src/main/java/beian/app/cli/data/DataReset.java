package beian.app.cli.data;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.filing.table.DataTable;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data reset NAME}: the product's table again, whatever stands in the home's own. */
@Command(name = "reset")
@Acts(Effect.CHANGES)
final class DataReset extends Verb {
  @Parameters(index = "0", paramLabel = "NAME")
  String name = "";

  @Override
  public Integer call() {
    DataTable<?> of = AllTables.named("beian data reset", name);
    if (!DataCommand.tables(beian).has(of)) {
      throw new ProblemException(
          new Problem(AppError.NOT_KNOWN, "beian data reset", name, "beian data list"));
    }
    DataImport.put(beian, of, null, "");
    return 0;
  }
}
