package beian.app.cli.data;

import beian.app.cli.root.Beian;
import beian.app.table.HomeTables;
import picocli.CommandLine.Command;

/** {@code data list | show | check | import | reset | history}: the data tables. */
@Command(
    name = "data",
    subcommands = {
      DataList.class,
      DataShow.class,
      DataCheck.class,
      DataImport.class,
      DataReset.class,
      DataHistory.class
    })
public final class DataCommand {
  /** The home's own tables, whether or not they can be used. */
  static HomeTables tables(Beian beian) {
    return new HomeTables(beian.home().tables());
  }
}
