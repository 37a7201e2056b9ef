package beian.app.cli.data;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.app.table.LackingRows;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code data list}: every table with what it is for, its days, its source and its version. */
@Command(name = "list")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
final class DataList extends Verb {
  private record Line(DataTable<?> of, Table table, boolean own) {}

  @Override
  public Integer call() {
    HomeTables.Sorted sorted = DataCommand.tables(beian).sorted();
    LackingRows.of(sorted).forEach(lacking -> beian.say(lacking));
    Map<String, Table> own = new HashMap<>();
    sorted.usable().forEach(each -> own.put(each.name(), each.table()));
    sorted
        .otherColumns()
        .forEach(
            (name, problem) -> {
              beian.say(problem);
              DataCommand.tables(beian)
                  .own(AllTables.named("", name))
                  .ifPresent(each -> own.put(name, each));
            });
    List<Line> lines =
        AllTables.list().stream()
            .map(
                of ->
                    new Line(
                        of, own.getOrDefault(of.name(), of.shipped()), own.containsKey(of.name())))
            .toList();
    beian.print(listing(beian, LocalDate.now(beian.clock())), lines);
    return 0;
  }

  private static Listing<Line> listing(Beian beian, LocalDate today) {
    return new Listing<Line>()
        .column("table", "数据表", "Table", line -> line.of().name())
        .column(
            "about", "用途", "What it is for", line -> beian.words(line.of().zh(), line.of().en()))
        .column("rows", "行数", "Rows", line -> line.table().rows().size())
        .column("holding", "今日有效", "Hold today", line -> DataTable.holding(line.table(), today))
        .column("valid_from", "自", "From", line -> day(DataTable.first(line.table())))
        .column("valid_to", "至", "To", line -> day(DataTable.last(line.table())))
        .column("version", "版本", "Version", line -> line.table().version())
        .column("origin", "出处", "Whose", line -> origin(line.own()))
        .hidden("source", "来源", "Source", line -> DataTable.source(line.table()));
  }

  private static Term origin(boolean own) {
    return own
        ? Term.of("own", new Words("自有", "own"))
        : Term.of("shipped", new Words("产品自带", "shipped"));
  }

  private static @Nullable LocalDate day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }
}
