package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault about a domain's owner or day stays open, and unenforced, while nobody looked again. */
class StaleRegistrationTest {
  private static final String EXPIRED = "site1.example,北京示例1有限公司,2026-10-01,";

  @TempDir Path folder;
  private OwnHome home;
  private Cli cli;
  private String filedExpiry = "";

  @Test
  void a_domain_that_was_told_expired_is_neither_put_right_nor_marked_by_an_old_answer()
      throws IOException {
    told("beian.evidence.age.registration=3d");

    night("2026-11-10");

    assertThat(cli.json("marks")).isEmpty();
    assertThat(cli.json("cases").get(0).get("state").asText()).isNotEqualTo("rectified");
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains("CNT-009");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2027-10-01, 2026-11-04",
    "'', 2026-10-20, 2026-11-04",
    "'', '', 2026-11-04 08:00",
    "2026-11-25, 2027-10-01, 2026-11-04",
    "2030-01-01, 2027-10-01, 2026-11-04"
  })
  void a_domain_that_was_told_expired_is_not_told_anew_after_a_night_of_doubt(
      String filed, String seen, String day) throws IOException {
    filedExpiry = filed;
    told();

    registrations(EXPIRED + "2026-11-04", "site1.example,北京示例1有限公司," + seen + "," + day);
    night("2026-11-04");
    assertThat(cli.json("cases").get(0).get("state").asText()).isNotEqualTo("rectified");
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains("CNT-009");

    registrations(EXPIRED + "2026-11-06 08:00");
    night("2026-11-06");
    assertThat(letters()).as("the first letter still holds").isEqualTo(1);
    assertThat(cli.json("marks")).isEmpty();

    registrations(EXPIRED + "2026-11-10 07:00");
    night("2026-11-10");
    assertThat(letters()).isEqualTo(1);
    assertThat(cli.json("marks")).as("its clock went on").hasSize(1);
  }

  /** A first night that tells of an expired domain. */
  private void told(String... settings) throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root());
    cli.run("init", "--sandbox");
    home.filing(1).drop("filings.csv");
    Path sheet = home.root().resolve("inbox/filings.csv");
    List<String> lines = Files.readAllLines(sheet);
    Files.writeString(sheet, lines.get(0) + ",域名到期时间\n" + lines.get(1) + "," + filedExpiry + "\n");
    home.write(
        "beian.properties",
        Stream.concat(
                Stream.of(
                    "beian.mail.file-is-delivery=true",
                    "beian.evidence.live=false",
                    "beian.rectification.belt-count=50"),
                Stream.of(settings))
            .toArray(String[]::new));
    registrations(EXPIRED + "2026-11-02 08:00");
    cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-11-02");
    night("2026-11-02");
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains("CNT-009");
    assertThat(letters()).isEqualTo(1);
  }

  private void registrations(String... rows) throws IOException {
    home.write(
        "evidence/registration.csv",
        Stream.concat(Stream.of("domain,registrant,expires_at,observed_at"), Stream.of(rows))
            .toArray(String[]::new));
  }

  /** Letters that tell of a fault; reminders do not. */
  private long letters() {
    long letters = 0;
    for (JsonNode notice : cli.json("notices")) {
      letters += notice.get("kind").asText().equals("rectification") ? 1 : 0;
    }
    return letters;
  }

  private void night(String day) {
    home.export();
    Result night = cli.run("nightly", "--as-of", day);
    assertThat(night.exit()).as(night.err()).isIn(0, 5);
  }
}
