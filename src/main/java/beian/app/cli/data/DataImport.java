package beian.app.cli.data;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.app.table.TableDesk;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableChanges;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data import NAME FILE}: a table of the home's own in the place of the product's. */
@Command(name = "import")
@Acts(Effect.CHANGES)
final class DataImport extends Verb {
  private static final int SHOWN = 20;

  @Parameters(index = "0", paramLabel = "NAME")
  String name = "";

  @Parameters(index = "1", paramLabel = "FILE")
  Path file = Path.of("");

  @Override
  public Integer call() {
    DataTable<?> of = AllTables.named("beian data import", name);
    List<Problem> problems = DataCheck.of(of, file);
    problems.forEach(beian::say);
    if (!problems.isEmpty()) {
      return Exit.INPUT_UNUSABLE.status();
    }
    put(beian, of, HomeTables.given(file), file.getFileName().toString());
    return Exit.OK.status();
  }

  /** Puts a table in force and says what changes; null: the product's own. */
  static void put(Beian beian, DataTable<?> of, @Nullable Table table, String file) {
    try (Suite suite = beian.openWithShippedTables()) {
      TableDesk desk =
          new TableDesk(DataCommand.tables(beian), suite.transactions(), beian.dryRun());
      say(beian, desk.changes(of, table));
      desk.put(of, table, file, beian.by(), suite.options().clock().instant());
    }
    beian.say(
        "数据表 " + of.name() + " 自下一条命令起生效；下次核查将重新核查全部备案。",
        of.name() + " counts from the next command on; the next inspection inspects every filing.");
  }

  private static void say(Beian beian, TableChanges rows) {
    say(beian, "新增", "come", rows.come());
    say(beian, "变更", "changed", rows.changed());
    say(beian, "减少", "gone", rows.gone());
    if (rows.none()) {
      beian.say("没有任何一行不同。", "No row is different.");
    }
  }

  private static void say(Beian beian, String zh, String en, List<String> rows) {
    rows.stream()
        .limit(SHOWN)
        .forEach(row -> beian.say("  " + zh + "：" + row, "  " + en + ": " + row));
    int more = rows.size() - SHOWN;
    if (more > 0) {
      beian.say("  " + zh + "：另有 " + more + " 行", "  " + en + ": and " + more + " more");
    }
  }
}
