package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever doubts a finding is shown the very line it rests on, and can compute its hash alone. */
class ShownEvidenceTest {
  private static final String NIGHT = "2026-11-24";
  private static final String HEADINGS = "number,outcome,called_at,caller";
  private static final String LINE = "13800003001,空号,2026-11-20 15:30,客服01";

  private OwnHome home;
  private Cli cli;

  @BeforeEach
  void a_sandbox(@TempDir Path folder) throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root());
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write("beian.properties", "beian.evidence.live=false", "beian.provider.name=示例云");
    home.filing(1).drop("filings.csv");
    home.write(
        "evidence/calls.csv",
        "外呼记录,2026 年 11 月",
        HEADINGS,
        "13800003099,接通,2026-11-20 15:00,\"客服02\n夜班 \"\"一\"\"\"",
        LINE);
  }

  private List<Path> kept() throws IOException {
    Path folder = home.root().resolve("data/evidence");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String evidenceOf(String rule) {
    for (JsonNode finding : cli.json("findings", "--rule", rule, "--outcome", "fail")) {
      return finding.get("evidence").asText();
    }
    throw new AssertionError("nothing fails " + rule);
  }

  private String shell(String command) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void night() {
    night(NIGHT);
  }

  private void night(String day) {
    Result night = cli.run("run", "gather", "--as-of", day);
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(cli.run("run", "import", "--as-of", day).exit()).isZero();
    assertThat(cli.run("run", "inspect", "--as-of", day).exit()).isZero();
  }

  @Test
  void what_is_seen_again_has_its_own_id_line_and_proof_and_outlives_a_purge_while_it_is_cited()
      throws IOException {
    night();
    String first = evidenceOf("CON-005");
    String again = LINE.replaceFirst("2026-11-\\d\\d", "2026-11-26");
    home.write("evidence/calls.csv", HEADINGS, again);
    night("2026-11-27");
    String second = evidenceOf("CON-005");

    JsonNode then = cli.json("evidence", "show", first, "--reveal").get(0);
    JsonNode now = cli.json("evidence", "show", second, "--reveal").get(0);

    assertThat(second).isNotEqualTo(first);
    assertThat(then.get("source").asText()).isEqualTo("file calls.csv:4");
    assertThat(then.get("line").asText()).isEqualTo(LINE);
    assertThat(then.get("proof").asText()).isEqualTo("match");
    assertThat(then.get("last_id").asText()).isEqualTo(second);
    assertThat(then.get("last_source").asText()).isEqualTo("file calls.csv:2");
    assertThat(now.get("line").asText()).isEqualTo(again);
    assertThat(now.get("proof").asText()).isEqualTo("match");
    assertThat(now.get("first_seen")).isEqualTo(then.get("observed_at"));
    assertThat(now.get("last_seen")).isEqualTo(now.get("observed_at"));
    assertThat(now.get("valid_until").asText()).startsWith("2026-12-2");
    assertThat(shell("printf %s '" + again + "' | sha256sum"))
        .startsWith(now.get("sha256").asText());
    assertThat(shell(now.get("recompute").asText())).startsWith(now.get("file_sha256").asText());

    Result purge = cli.run("jobs", "purge", "--older-than", "30", "--as-of", "2028-01-01");
    assertThat(purge.exit()).as(purge.err()).isZero();
    assertThat(purge.out() + purge.err()).contains("1 observation");
    assertThat(cli.json("evidence", "show", second, "--reveal").get(0).get("line"))
        .isEqualTo(now.get("line"));
    Path file =
        kept().stream()
            .filter(one -> one.toString().contains(now.get("file_sha256").asText()))
            .findFirst()
            .orElseThrow();
    Files.writeString(file, Files.readString(file) + "x");
    assertThat(cli.run("evidence", "show", second).exit()).isOne();
  }

  @Test
  void the_line_of_a_call_is_shown_from_the_file_as_it_was_and_its_hash_computed_anew()
      throws IOException {
    night();
    byte[] taken = Files.readAllBytes(home.root().resolve("evidence/calls.csv"));
    home.write("evidence/calls.csv", HEADINGS, "13800003001,接通,2026-11-23 10:00,客服01");

    String id = evidenceOf("CON-005");
    JsonNode shown = cli.json("evidence", "show", id, "--reveal").get(0);

    assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(taken));
    assertThat(shown.get("source").asText()).isEqualTo("file calls.csv:4");
    assertThat(shown.get("heading").asText()).isEqualTo(HEADINGS);
    assertThat(shown.get("line").asText()).isEqualTo(LINE);
    assertThat(shown.get("proof").asText()).isEqualTo("match");
    assertThat(shown.get("taken_in_at").asText()).startsWith(NIGHT);
    assertThat(shell(shown.get("recompute").asText())).startsWith(shown.get("sha256").asText());
    assertThat(shell("printf %s '" + LINE + "' | sha256sum"))
        .as("the line as it stands, without its end")
        .startsWith(shown.get("sha256").asText());
    Result masked = cli.run("evidence", "show", id);
    assertThat(masked.out()).contains("138****3001", "客服01", "match").doesNotContain("13800003001");
  }

  @Test
  void a_kept_file_that_was_changed_no_longer_matches() throws IOException {
    night();
    Path file = kept().get(0);
    Files.writeString(file, Files.readString(file).replace("3001,空号", "3001,停机"));

    Result shown = cli.run("evidence", "show", evidenceOf("CON-005"));

    assertThat(shown.exit()).isOne();
    assertThat(shown.out()).contains("no match");
  }

  @Test
  void what_is_not_known_here_or_no_longer_kept_is_said() throws IOException {
    night();
    Files.delete(kept().get(0));

    assertThat(cli.run("evidence", "show", evidenceOf("CON-005")).out()).contains("not kept here");
    Result unknown = cli.run("evidence", "show", "call-0123456789abcdef");
    assertThat(unknown.exit()).isEqualTo(3);
    assertThat(unknown.err()).contains("EVI-009", "call-0123456789abcdef");
  }

  @Test
  void a_dry_run_shows_what_is_kept() {
    night();
    String id = evidenceOf("CON-005");
    JsonNode shown = cli.json("evidence", "show", id, "--dry-run").get(0);
    assertThat(shown.get("proof").asText()).isEqualTo("match");
    assertThat(shown).isEqualTo(cli.json("evidence", "show", id).get(0));
  }

  @Test
  void one_content_is_kept_once_and_a_dry_run_keeps_nothing() throws IOException {
    assertThat(cli.run("run", "gather", "--as-of", NIGHT, "--dry-run").exit()).isZero();
    assertThat(kept()).isEmpty();

    Files.copy(
        home.root().resolve("evidence/calls.csv"), home.root().resolve("evidence/calls-2.csv"));
    night();
    night();

    assertThat(kept()).hasSize(1);
  }
}
