package beian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(made(facts.with(facts.evidence(), facts.terms()), filing, "other"))
        .isEqualTo("guilty");
  }

  @Test
  void what_was_made_of_one_filing_is_never_said_of_another_that_says_the_same() {
    assertThat(made(facts, filing, "guilty")).isEqualTo("guilty");
    assertThat(made(facts, innocent, "innocent")).isEqualTo("innocent");
    assertThat(made(facts, filing, "guilty again")).isEqualTo("guilty again");
  }
}
