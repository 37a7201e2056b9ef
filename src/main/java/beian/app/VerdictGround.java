package beian.app;

import beian.app.table.AllTables;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
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
   * campaign, and since when the tables say what they say: numbers and names are read by the rows
   * that hold, and who reads one does not ask for days.
   *
   * @param now the moment of which is judged
   */
  String hash(Instant now) {
    List<String> all = new ArrayList<>(ofTables(Zone.dayOf(now)));
    all.add(suite.inspection().text());
    all.add(new VerdictGroundStore(suite.transactions()).openCampaign());
    Map<String, String> ages = new TreeMap<>();
    suite.evidence().ages().limits().forEach((kind, age) -> ages.put(kind.word(), age.toString()));
    all.add(ages.toString());
    all.addAll(suite.rulesInForce().own());
    return Sha256.ofEach(all);
  }

  /**
   * What tables say on a day rests on: the program with its own, those of the home, and since when
   * both say what they say.
   */
  static List<String> ofTables(LocalDate day) {
    List<String> all = new ArrayList<>(List.of(Build.hash(), AllTables.turned(day)));
    all.addAll(AllTables.own());
    return all;
  }
}
