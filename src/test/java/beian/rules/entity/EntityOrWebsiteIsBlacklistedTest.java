package beian.rules.entity;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Blacklist;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.rules.AllRules;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityOrWebsiteIsBlacklistedTest {
  private static final Instant SEEN = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void of_an_entity_whose_entries_contradict_each_other_no_whole_number_is_shown() {
    Filing filing = Filings.honest();
    String entity = Blacklist.entity(filing.entity().docNo());
    Facts facts =
        new FactsBuilder()
            .build(
                List.of(
                    entry(entity, "a", null),
                    entry(entity, "b", SEEN),
                    entry(Blacklist.site(filing.website().name()), "a", null)),
                List.of());

    List<Finding> findings =
        new Inspector(AllRules.catalog(), Map.of())
            .inspect(filing, facts).stream()
                .filter(one -> one.evidence().stream().anyMatch(id -> id.startsWith("blacklist-")))
                .toList();

    assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.UNDETERMINED);
    assertThat(findings.toString())
        .contains(Blacklist.KIND.masked(entity))
        .doesNotContain(filing.entity().docNo());
  }

  private static Observation entry(String subject, String file, @Nullable Instant until) {
    return new Draft(Blacklist.KIND, subject, file, Span.at(SEEN)).holding(null, until).seen();
  }
}
