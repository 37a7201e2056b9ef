package beian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import org.junit.jupiter.api.Test;

/** That what rules share is of the filing they are asked about. */
class FactsTest {
  private final Facts facts = new FactsBuilder().build();
  private final Filing filing = Filings.honest();
  private final Filing innocent = Filings.honest();

  private String made(Facts of, Filing about, String value) {
    return of.once(about, "key", String.class, () -> value);
  }

  @Test
  void what_was_made_of_a_filing_is_made_once() {
    assertThat(made(facts, filing, "guilty")).isEqualTo("guilty");
    assertThat(made(facts.ofRules(facts.terms()), filing, "other")).isEqualTo("guilty");
  }

  @Test
  void what_was_made_of_one_filing_is_never_said_of_another_that_says_the_same() {
    assertThat(made(facts, filing, "guilty")).isEqualTo("guilty");
    assertThat(made(facts, innocent, "innocent")).isEqualTo("innocent");
    assertThat(made(facts, filing, "guilty again")).isEqualTo("guilty again");
  }

  @Test
  void what_one_rule_found_contradicted_does_not_speak_for_the_next() {
    Facts twoWords =
        new FactsBuilder()
            .seen(Registry.KIND, "911101080000000194", "name", "示例公司", "status", "存续")
            .seen(Registry.KIND, "911101080000000194", "name", "示例公司", "status", "注销")
            .build();
    WatchedEvidence asked = (WatchedEvidence) twoWords.ofRules(twoWords.terms()).evidence();
    Verdict fault = Verdict.fail("deregistered", "911101080000000194");

    assertThat(asked.sight(Registry.KIND, "911101080000000194").contradiction()).isPresent();
    assertThat(asked.uncontradicted(fault).outcome()).isEqualTo(Outcome.UNDETERMINED);
    asked.begin();
    assertThat(asked.uncontradicted(fault)).isSameAs(fault);
  }
}
