package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Databases;
import beian.testing.NightProcess;
import beian.testing.TestDatabase;
import beian.testing.town.Answer;
import beian.testing.town.Court;
import beian.testing.town.Letter;
import beian.testing.town.Staff;
import beian.testing.town.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A campaign of a whole town over many nights, with everything that goes wrong in one: whatever
 * happens, no letter and no mark is without proof. The court that says so recomputes it from the
 * files alone. The build plays a small town; {@code -Dtown.owners=500 -Dtown.nights=60} plays the
 * large one, {@code -Dtown.seed} another.
 */
class LongCampaignTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final int OWNERS = Integer.getInteger("town.owners", 30);
  private static final int NIGHTS = Integer.getInteger("town.nights", 30);
  private static final long SEED = Long.getLong("town.seed", 20260901);
  private static final int PERIOD = 5;
  private static final Set<String> STANDING = Set.of("marked", "approved");

  @TempDir Path folder;

  @Test
  void on_h2() throws Exception {
    try (TestDatabase database = Databases.h2()) {
      live(database);
    }
  }

  @Test
  void on_postgresql() throws Exception {
    try (TestDatabase database = Databases.postgres()) {
      live(database);
    }
  }

  private void live(TestDatabase database) throws Exception {
    Path home = folder.resolve("home");
    Cli cli = new Cli(home).on(database);
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    Files.writeString(
        home.resolve("beian.properties"),
        String.join(
            "\n",
            "beian.provider.name=示例云",
            "beian.evidence.live=false",
            "beian.mail.bounce=bounce@mail.example.cn",
            "beian.mail.from=示例云备案核查 <beian@mail.example.cn>",
            "beian.rectification.belt-count=100",
            "beian.rectification.belt-percent=100",
            ""));
    assertThat(
            cli.run("campaign", "open", "秋季", "--period", PERIOD + "wd", "--as-of", "" + FIRST)
                .exit())
        .isZero();
    Town town = new Town(SEED, OWNERS, home);
    Court court = new Court(home, PERIOD);
    Staff staff = new Staff(SEED, cli, court);
    Random kills = new Random(SEED);
    List<Letter> left = List.of();
    for (int i = 0; i < NIGHTS; i++) {
      LocalDate day = FIRST.plusDays(i);
      Map<Letter, Answer> answers = town.answer(left);
      court.answered(day, answers);
      town.live(day);
      court.before(day);
      staff.decide(day);
      night(
          database,
          cli,
          day,
          !Boolean.getBoolean("town.nokill") && i % 13 == 7 ? death(kills) : "-");
      left = court.letters(day);
      for (JsonNode mark : cli.json("marks", "--as-of", day.toString())) {
        if (STANDING.contains(mark.get("state").asText())) {
          court.mark(
              day,
              mark.get("mark_no").asText(),
              mark.get("filing_no").asText(),
              mark.get("reason_en").asText());
        }
      }
      staff.handOver(day);
    }
    assertThat(court.complaints()).as("seed " + SEED + ", " + court.seen()).isEmpty();
  }

  private static String death(Random random) {
    String[] steps = {"open-cases", "plan-notices", "re-inspect", "inspect-filings"};
    return steps[random.nextInt(steps.length)] + "#" + (1 + random.nextInt(3));
  }

  private static void night(TestDatabase database, Cli cli, LocalDate day, String death)
      throws IOException, InterruptedException {
    if (!death.equals("-")) {
      database.close();
      int exit =
          NightProcess.start(
                  database, cli.home(), death, "nightly", "--offline", "--as-of", day.toString())
              .waitFor();
      if (exit == 137) {
        Result again = cli.run("restart", "last");
        assertThat(again.exit()).as(day + " " + again.err()).isIn(0, 6);
      }
      return;
    }
    Result night = cli.run("nightly", "--offline", "--as-of", day.toString());
    assertThat(night.exit()).as(day + " " + night.err()).isIn(0, 3, 5, 6);
  }
}
