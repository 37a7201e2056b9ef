package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.DemoHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registries of the demo say of the domains on which open cases rest. */
class RegistrationsOfOpenCasesTest {
  private Cli cli;

  @BeforeEach
  void the_demos_home() throws Exception {
    cli = new Cli(DemoHome.made().root());
  }

  @ParameterizedTest
  @CsvSource({
    "CNT-002, rdap rdap.nic.example, rdapConformance",
    "CNT-003, whois whois.nic.example, Sponsoring Registrar"
  })
  void the_raw_answer_behind_a_finding_can_be_shown(String rule, String server, String word)
      throws Exception {
    List<JsonNode> shown = new ArrayList<>();
    for (JsonNode finding : cli.json("findings", "--rule", rule, "--outcome", "fail")) {
      for (String id : finding.get("evidence").asText().split("; ")) {
        if (id.startsWith("registration-")) {
          shown.add(cli.json("evidence", "show", id).get(0));
        }
      }
    }

    assertThat(shown)
        .filteredOn(proof -> proof.get("source").asText().equals(server))
        .isNotEmpty()
        .allSatisfy(
            proof -> {
              assertThat(proof.get("line").asText()).contains(word);
              assertThat(proof.get("proof").asText()).isEqualTo("match");
            });
  }
}
