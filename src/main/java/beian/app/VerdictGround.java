package beian.app;

import beian.app.table.AllTables;
import beian.platform.database.Sql;
import beian.platform.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every verdict rests on beside its own filing and evidence. */
final class VerdictGround {
  private final Suite suite;

  VerdictGround(Suite suite) {
    this.suite = suite;
  }

  /**
   * A hash over all that every verdict rests on, whatever its filing: the program with its tables
   * and cards, the home's own tables, cards and profiles, the settings, the age limits, the open
   * campaign.
   */
  String hash() {
    List<String> all = new ArrayList<>(List.of(Build.hash()));
    all.add(suite.inspection().text());
    all.add(openCampaign());
    Map<String, String> ages = new TreeMap<>();
    suite.evidence().ages().limits().forEach((kind, age) -> ages.put(kind.word(), age.toString()));
    all.add(ages.toString());
    all.addAll(AllTables.own());
    all.addAll(suite.rulesInForce().own());
    return Sha256.ofEach(all);
  }

  /**
   * When the open campaign was opened, and its severities. Read without the right to write, which
   * another thread of a step may hold while it waits for this one.
   */
  private String openCampaign() {
    return suite
        .transactions()
        .read(
            () ->
                suite
                    .transactions()
                    .sql()
                    .first(
                        "select opened_at, severities from campaign where open_slot = 1",
                        row -> Sql.instant(row, 1) + " " + row.getString(2))
                    .orElse(""));
  }
}
