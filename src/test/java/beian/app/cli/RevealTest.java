package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.DemoHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data leaves the suite masked, unless somebody asks for it, and then that is known. */
class RevealTest {
  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?<![0-9A-Za-z])[0-9][0-9A-Z]{14}[0-9A-Z]{3}(?![0-9A-Za-z])");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{2,}@site[0-9]+\\.example");

  private static final Pattern LANDLINE =
      Pattern.compile("(?<![0-9])0[0-9]{2,3}-(?!62345678)[0-9]{8}");

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void a_populated_home() throws Exception {
    cli = new Cli(DemoHome.made().copiedTo(folder.resolve("home")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filings",
        "findings",
        "cases",
        "notices",
        "marks",
        "deadlines",
        "forecast --days 3650",
        "replies",
        "rejects",
        "rejects --kind evidence",
        "plan list",
        "why C0001-000002",
        "case C0001-000002",
        "filing C0001-000002"
      })
  void no_list_shows_numbers_and_addresses_whole(String command) {
    for (String format : List.of("table", "csv", "json")) {
      Result result = cli.run((command + " --format " + format).split(" "));
      assertThat(result.exit()).as(result.err()).isZero();
      for (Pattern personal : List.of(MOBILE, LANDLINE, DOCUMENT, MAIL)) {
        assertThat(result.out()).as(command + " " + format).doesNotContainPattern(personal);
      }
    }
  }

  @Test
  void what_is_revealed_is_written_down_with_who_when_and_which_list() {
    assertThat(cli.json("reveals")).isEmpty();

    Result filings = cli.run("filings", "--province", "北京", "--format=csv", "--reveal", "--by=李示例");

    assertThat(filings.out()).containsPattern(MOBILE).containsPattern(DOCUMENT);
    assertThat(filings.out()).containsPattern(MAIL);
    assertThat(cli.run("notices", "--reveal", "--as-of", "2026-10-01", "--by=王示例").out())
        .containsPattern(MAIL);
    JsonNode reveals = cli.json("reveals");
    assertThat(reveals).hasSize(2);
    assertThat(reveals.get(1).get("by").asText()).isEqualTo("李示例");
    assertThat(reveals.get(1).get("command").asText()).isEqualTo("beian filings");
    assertThat(reveals.get(1).get("asked").asText()).isEqualTo("--province 北京");
    assertThat(reveals.get(0).get("by").asText()).isEqualTo("王示例");
    assertThat(reveals.get(0).get("at").asText()).as("a true date").doesNotStartWith("2026-10-01");
  }
}
