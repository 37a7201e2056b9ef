package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.ObservedEvidence;
import beian.evidence.observation.Observation;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlacklistTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void blacklist(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "blacklist",
                "kind,value,reason,from,to",
                "entity,911101080000000194,示例原因,2026-01-01,",
                "网站,示例 网,,2026-01-01,2026-11-23",
                "site,示例二网,,2026-01-01,2026-11-24",
                "site,示例三网,,2026-12-01,");

    Evidence evidence =
        new ObservedEvidence(
            Supplied.NOW, AgeLimits.defaults(), supplied.read(), new AddressRanges(List.of()));

    assertThat(evidence.sight(Blacklist.KIND, "entity|911101080000000194").current()).isTrue();
    assertThat(evidence.sight(Blacklist.KIND, "site|示例网").state())
        .as("ended yesterday")
        .isEqualTo(State.MISSING);
    assertThat(evidence.sight(Blacklist.KIND, "site|示例二网").current()).as("ends tonight").isTrue();
    assertThat(evidence.sight(Blacklist.KIND, "site|示例三网").state())
        .as("begins next month")
        .isEqualTo(State.MISSING);
    assertThat(evidence.sight(Blacklist.KIND, "entity|*").newest().observedAt())
        .isEqualTo(Supplied.NOW);
    assertThat(evidence.sight(Blacklist.KIND, "site|*").current()).isTrue();
  }

  @Test
  void an_empty_blacklist_is_a_list_on_which_nobody_stands() {
    Supplied supplied =
        new Supplied(folder).csv("blacklist.csv", "kind,value,reason,from,to,observed_at");

    assertThat(supplied.read())
        .extracting(Observation::subject)
        .containsExactly("entity|*", "site|*");
  }

  @Test
  void a_blacklist_with_a_date_of_its_own_is_as_old_as_that() {
    Supplied supplied =
        new Supplied(folder)
            .csv("blacklist.csv", "kind,value,observed_at", "entity,911101080000000194,2026-10-01");

    assertThat(supplied.read(Blacklist.KIND, "site|*").observedAt())
        .isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(Blacklist.KIND.masked("entity|91110108000000019E"))
        .isEqualTo("entity|**************019E");
  }
}
