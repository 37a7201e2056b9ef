package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault about a domain's owner or day stays open, and unenforced, while nobody looked again. */
class StaleRegistrationTest {
  @TempDir Path folder;

  @Test
  void a_domain_that_was_told_expired_is_neither_put_right_nor_marked_by_an_old_answer()
      throws IOException {
    OwnHome home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root());
    cli.run("init", "--sandbox");
    home.filing(1)
        .drop("filings.csv")
        .write(
            "beian.properties",
            "beian.mail.file-is-delivery=true",
            "beian.evidence.live=false",
            "beian.evidence.age.registration=3d")
        .write(
            "evidence/registration.csv",
            "domain,registrant,expires_at,observed_at",
            "site1.example,北京示例1有限公司,2026-10-01,2026-11-02 08:00");
    cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-11-02");
    night(cli, "2026-11-02");
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains("CNT-009");

    night(cli, "2026-11-10");

    assertThat(cli.json("marks")).isEmpty();
    assertThat(cli.json("cases").get(0).get("state").asText()).isNotEqualTo("rectified");
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains("CNT-009");
  }

  private static void night(Cli cli, String day) {
    Result night = cli.run("nightly", "--as-of", day);
    assertThat(night.exit()).as(night.err()).isIn(0, 5);
  }
}
