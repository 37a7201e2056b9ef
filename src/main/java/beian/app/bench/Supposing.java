package beian.app.bench;

import beian.app.Suite;
import beian.app.table.AllTables;
import beian.app.whatif.Supposition;
import beian.app.whatif.WhatIf;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TablesInForce.OwnTable;
import beian.inspection.InspectionSettings;
import beian.inspection.Reading;
import beian.inspection.card.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long it takes to say what would change, over what the nights left. */
final class Supposing {
  /** How the figures are called, in their order. */
  static final List<String> NAMES = List.of("what-if-reading", "what-if-table", "what-if-severity");

  private static final String TABLE = "registry-status";
  private static final String ROW = "示例已清退,deregistered,2020-01-01,,mainland,bench\n";
  private static final int SHOWN = 20;

  private final Suite suite;
  private final Instant moment;

  /**
   * @param moment of the last night
   */
  Supposing(Suite suite, Instant moment) {
    this.suite = suite;
    this.moment = moment;
  }

  /** A reading, a table with one row more, and a severity; none of them is kept. */
  List<Figure> figures() {
    InspectionSettings now = suite.inspection();
    InspectionSettings other = now.with(Map.of(Reading.MAINLAND_ACCESS_ONLY, true));
    DataTable<?> of = AllTables.named("bench", TABLE);
    OwnTable more = new OwnTable(TABLE, Table.parse("bench", of.shipped().text() + ROW));
    return List.of(
        timed(NAMES.get(0), supposed(other, Map.of(), null)),
        timed(NAMES.get(1), supposed(now, Map.of(), more)),
        timed(NAMES.get(2), supposed(now, Map.of("CON-001", Severity.MINOR), null)));
  }

  private Supposition supposed(
      InspectionSettings after, Map<String, Severity> severities, @Nullable OwnTable table) {
    return new Supposition(suite.inspection(), after, severities, null, table);
  }

  private Figure timed(String name, Supposition supposed) {
    Stopwatch watch = Stopwatch.ofProcess();
    var unused = new WhatIf(suite, supposed, moment).effects(SHOWN);
    return new Figure(name, suite.filings().count(), watch.seconds(), watch.cpu(), 0, 0);
  }
}
