package beian.app.cli.data;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.filing.table.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data show NAME}: the table itself, as a file to begin one's own with. */
@Command(name = "show")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
final class DataShow extends Verb {
  @Parameters(index = "0", paramLabel = "NAME")
  String name = "";

  @Option(names = "--shipped")
  boolean shipped;

  @Override
  public Integer call() {
    DataTable<?> of = AllTables.named("beian data show", name);
    String text =
        shipped
            ? of.shipped().text()
            : DataCommand.tables(beian).own(of).orElseGet(of::shipped).text();
    text.lines().forEach(beian::print);
    return 0;
  }
}
