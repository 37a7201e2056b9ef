package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.sample.InnocentFilings;
import beian.testing.sample.InnocentFilings.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nasty but ordinary filings go through one night; nobody is accused who has no fault. */
class InnocentFilingsTest {
  private static final String NIGHT = "2026-11-03";

  @TempDir static Path folder;
  private static final Map<String, List<JsonNode>> FINDINGS = new HashMap<>();
  private static Cli cli;

  @BeforeAll
  static void one_night_over_all_of_them() throws IOException {
    cli = new Cli(folder.resolve("home"));
    cli.run("init", "--sandbox");
    write(
        "beian.properties",
        "beian.mail.file-is-delivery=true\nbeian.evidence.live=false\n"
            + "beian.provider.name=示例云\n");
    for (Map.Entry<String, String> file : InnocentFilings.files().entrySet()) {
      write(file.getKey(), file.getValue());
    }
    cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", NIGHT);
    Result night = cli.run("nightly", "--as-of", NIGHT);
    assertThat(night.exit()).as(night.err()).isZero();
    for (JsonNode finding : cli.json("findings")) {
      FINDINGS
          .computeIfAbsent(finding.get("filing_no").asText(), key -> new ArrayList<>())
          .add(finding);
    }
  }

  private static void write(String name, String text) throws IOException {
    Path file = cli.home().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static List<InnocentFilings.Story> stories() {
    return InnocentFilings.stories();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void an_owner_is_told_of_a_fault_only_when_it_is_proved(InnocentFilings.Story story) {
    List<JsonNode> findings = FINDINGS.getOrDefault(story.filingNo(), List.of());
    assertThat(findings).as("it was inspected").isNotEmpty();
    List<String> told =
        findings.stream()
            .filter(one -> one.get("rule").asText().matches(story.rules()))
            .filter(one -> one.get("outcome").asText().equalsIgnoreCase("fail"))
            .filter(one -> !one.get("severity").asText().equalsIgnoreCase("note"))
            .map(
                one ->
                    one.get("rule").asText()
                        + " "
                        + one.get("severity").asText().toLowerCase(Locale.ROOT)
                        + ": "
                        + one.get("opinion_en").asText())
            .toList();
    switch (story.told()) {
      case NOTHING -> assertThat(told).isEmpty();
      case ADVICE ->
          assertThat(told)
              .isNotEmpty()
              .allMatch(one -> one.startsWith(story.rule() + " minor:"), "only advice");
      case FAULT ->
          assertThat(told).anyMatch(one -> one.matches(story.rule() + " (major|fatal):.*"));
    }
  }

  @Test
  void only_those_with_a_fault_have_a_case_of_these_rules() {
    Map<String, String> cases = new HashMap<>();
    cli.json("cases")
        .forEach(one -> cases.put(one.get("filing_no").asText(), one.get("rules").asText()));
    for (InnocentFilings.Story story : InnocentFilings.stories()) {
      if (story.told() == Told.NOTHING) {
        for (String rule : cases.getOrDefault(story.filingNo(), "").split("[^A-Z0-9-]+")) {
          assertThat(rule).as(story.toString()).doesNotMatch(story.rules());
        }
      }
    }
  }

  @Test
  void who_has_no_fault_at_all_gets_no_letter() {
    List<String> told = new ArrayList<>();
    cli.json("notices", "--reveal").forEach(one -> told.add(one.get("to").asText()));
    assertThat(told).isNotEmpty();
    for (InnocentFilings.Story story : InnocentFilings.stories()) {
      if (story.told() == Told.NOTHING && story.rules().contains("CON")) {
        assertThat(told).as(story.toString()).doesNotContain(story.owner());
      }
    }
  }

  @Test
  void a_status_word_nobody_knows_is_told_to_the_keeper_of_the_table() {
    assertThat(cli.run("findings", "--rule", "ENT-003").out()).contains("示例新用语");
  }
}
