package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs leave in the folders of a home waits nowhere, stops nothing and is counted nowhere.
 */
@OnEachDatabase
class BystandersTest {
  private static final List<String> LEFT =
      List.of(".DS_Store", "Thumbs.db", "desktop.ini", "~$calls.csv", "._calls.csv", "._a.eml");
  private static final List<String> FOLDERS =
      List.of(
          "inbox", "evidence", "materials", "replies", "profiles", "rules", "rejected", "tables");

  private final TestDatabase database;

  @TempDir Path folder;

  BystandersTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void they_are_passed_by_everywhere() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    for (String in : FOLDERS) {
      for (String name : LEFT) {
        home.home().write(in + "/" + name, "what a program noted", "number,outcome");
      }
      home.home().write(in + "/._card.yaml", "what a program noted");
    }
    Path inbox = home.home().root().resolve("inbox");
    Files.writeString(inbox.resolve("half.xlsx.part"), "half");

    Result doctor = home.cli().run("doctor", "--as-of", CampaignHome.FIRST);
    assertThat(doctor.out())
        .containsPattern("inbox +0 files")
        .containsPattern("evidence folder +0 files")
        .doesNotContain("rejected files");
    home.done("run", "notify", "--as-of", CampaignHome.FIRST);
    home.night("2026-11-03");

    assertThat(home.cli().json("replies")).isEmpty();
    assertThat(home.cli().json("rejects")).isEmpty();
    assertThat(home.cli().json("rules", "profiles")).isEmpty();
    assertThat(inbox.resolve(".DS_Store")).exists();
  }
}
