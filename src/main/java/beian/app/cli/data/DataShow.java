package beian.app.cli.data;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.table.AllTables;
import beian.filing.table.DataTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code data show NAME}: the table itself, as a file to begin one's own with. */
@Command(name = "show", resourceBundle = "beian.messages.cli")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
final class DataShow implements Callable<Integer> {
  @ParentCommand DataCommand data;

  @Parameters(index = "0", paramLabel = "NAME")
  String name = "";

  @Option(names = "--shipped")
  boolean shipped;

  @Override
  public Integer call() {
    DataTable<?> of = AllTables.named("beian data show", name);
    String text =
        shipped ? of.shipped().text() : data.tables().own(of).orElseGet(of::shipped).text();
    text.lines().forEach(data.beian::print);
    return 0;
  }
}
