package beian.inspection.run;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.store.StoredFiling;
import beian.inspection.Catalog.Entry;
import beian.inspection.Finding;
import beian.rules.AllRules;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A letter is written and a mark is tested by what the rules say that found the fault, asked alone
 * on the evidence their cards name: each says what it says when all are asked on all there is.
 */
@OnEachDatabase
class RulesAloneTest {
  private static final int NIGHTS = 3;

  private final TestDatabase database;

  RulesAloneTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_rule_alone_says_what_it_says_among_all(long seed) {
    try (TestDatabase own = database.fresh()) {
      RandomNights nights = new RandomNights(own.open().transactions(), seed);
      for (int n = 0; n < NIGHTS; n++) {
        List<String> changes = nights.live();
        List<StoredFiling> all = nights.everything();
        Inspection inspection = nights.inspection();
        Map<String, List<Finding>> among = inspection.kept(all, nights.now);
        for (String rule : AllRules.catalog().entries().stream().map(Entry::id).toList()) {
          assertThat(inspection.kept(all, alone(rule, all), nights.now))
              .as("%s, seed %d, night %d, after %s", rule, seed, n, changes)
              .isEqualTo(only(rule, among));
        }
      }
    }
  }

  private static Map<String, Set<String>> alone(String rule, List<StoredFiling> all) {
    return all.stream().collect(Collectors.toMap(StoredFiling::key, stored -> Set.of(rule)));
  }

  private static Map<String, List<Finding>> only(String rule, Map<String, List<Finding>> among) {
    Map<String, List<Finding>> only = new TreeMap<>();
    among.forEach(
        (key, found) ->
            only.put(key, found.stream().filter(said -> said.rule().equals(rule)).toList()));
    return only;
  }
}
