package beian.inspection.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.platform.database.Transactions;
import beian.testing.OlderDatabase;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules said in a home of before arrays is still said after it. */
@OnEachDatabase
class OlderFindingsTest {
  private static final int BEFORE_ARRAYS = 27;
  private static final String AT = "timestamp with time zone '2026-11-24 01:00:00.123456+00'";

  private final TestDatabase test;

  OlderFindingsTest(TestDatabase test) {
    this.test = test.empty();
  }

  private static String inspection(String key, String outcomes, int fails) {
    return "insert into inspection values ('%s', %s, '%s', %d, 1)"
        .formatted(key, AT, outcomes, fails);
  }

  private static String finding(String key, String rule, String about, String evidence) {
    return ("insert into finding values ('%s', '%s', 'differs', '%s', 'FAIL', 'MAJOR', '甲', 'a',"
            + " '乙', 'b', '%s', %s)")
        .formatted(key, rule, about, evidence, AT);
  }

  @Test
  void nothing_is_lost_on_the_way() throws SQLException {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (int no = 1; no <= 174; no++) {
      outcomes.put("ENT-%03d".formatted(no), Outcome.values()[no % Outcome.values().length]);
    }
    String text =
        outcomes.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(" "));
    List<String> evidence = IntStream.range(0, 300).mapToObj("dns-%016x"::formatted).toList();
    List<String> rows =
        new ArrayList<>(
            List.of(
                inspection("a", text, 35),
                inspection("b", text, 35),
                inspection("c", "CON-001=FAIL", 1),
                inspection("d", "", 0),
                finding("a", "ENT-001", "91110108MA10000177", String.join(" ", evidence)),
                finding("a", "ENT-001", "", "dns-0123456789abcdef"),
                finding("c", "CON-001", "", "")));
    OlderDatabase.keep(test, BEFORE_ARRAYS, rows);

    Transactions transactions = test.open().transactions();
    FindingStore store = new FindingStore(transactions);
    Map<String, Inspected> inspected = store.inspected(List.of("a", "b", "c", "d"));
    assertThat(inspected.get("a").outcomes()).isEqualTo(outcomes);
    assertThat(inspected.get("b").outcomes()).isEqualTo(outcomes);
    assertThat(inspected.get("c").outcomes()).isEqualTo(Map.of("CON-001", Outcome.FAIL));
    assertThat(inspected.get("d").outcomes()).isEmpty();
    assertThat(inspected.get("a").inspectedAt()).isEqualTo("2026-11-24T01:00:00.123456Z");
    Map<String, List<Finding>> found = store.findings(List.of("a", "c"));
    assertThat(found.get("a"))
        .extracting(Finding::evidence)
        .containsExactly(List.of("dns-0123456789abcdef"), evidence);
    assertThat(found.get("c")).extracting(Finding::evidence).containsExactly(List.of());
    assertThat(found.get("c")).extracting(one -> one.remedy().zh()).containsExactly("乙");
    assertThat(new StandingFindings(transactions).sorts())
        .isEqualTo(new StandingFindings.Sorts(3, 1, 0));
    assertThat(store.filingsWithFail("", 9)).containsExactly("a", "b", "c");
  }
}
