package beian.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.filing.Filing;
import beian.filing.table.DataTable;
import beian.filing.table.TablesInForce;
import beian.filing.table.TablesInForce.OwnTable;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.rules.AllRules;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of tables that checks ask is what their cards' examples ask. */
class RuleTablesTest {
  private static final Path LIST =
      Path.of("src", "main", "resources", "beian", "app", "whatif", RuleTables.FILE);

  @Test
  void each_check_is_listed_with_the_tables_that_its_examples_ask() throws IOException {
    Catalog catalog = AllRules.catalog();
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Case one : Cases.all()) {
      Entry entry = catalog.find(one.rule()).orElseThrow();
      asked
          .computeIfAbsent(entry.card().check(), check -> new TreeSet<>())
          .addAll(asked(entry, one.filing(), one.facts()));
    }
    String list =
        "# Which tables the checks ask: RuleTablesTest writes it (-Dupdate=true).\n"
            + asked.entrySet().stream()
                .map(check -> (check.getKey() + " " + String.join(" ", check.getValue())).strip())
                .collect(Collectors.joining("\n"))
            + "\n";
    if (Boolean.getBoolean("update")) {
      Files.writeString(LIST, list);
    }
    assertThat(Files.readString(LIST)).isEqualTo(list);
    assertThat(asked.get("EntityNoLongerExists")).contains("registry-status");
  }

  private static Set<String> asked(Entry entry, Filing filing, Facts facts) {
    DataTable<?> any = AllTables.named("", "shells");
    TablesInForce.Use fresh = TablesInForce.supposing(new OwnTable(any.name(), any.shipped()));
    try {
      entry.check().check(filing, facts);
      return AllTables.list().stream()
          .filter(DataTable::isAsked)
          .map(DataTable::name)
          .collect(Collectors.toSet());
    } finally {
      fresh.close();
    }
  }
}
