package beian.app.cli.data;

import beian.app.cli.root.Beian;
import beian.app.table.HomeTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code data list | show | check | import | reset | history}: the data tables. */
@Command(
    name = "data",
    resourceBundle = "beian.messages.cli",
    subcommands = {
      DataList.class,
      DataShow.class,
      DataCheck.class,
      DataImport.class,
      DataReset.class,
      DataHistory.class
    })
public final class DataCommand {
  @ParentCommand Beian beian;

  /** The home's own tables, whether or not they can be used. */
  HomeTables tables() {
    return new HomeTables(beian.home().tables());
  }
}
