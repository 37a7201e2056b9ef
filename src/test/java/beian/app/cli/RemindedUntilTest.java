package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A transfer is not cleaned up before the day that a reminder to its owner named. */
@OnEachDatabase
class RemindedUntilTest extends IdleTransfers {
  RemindedUntilTest(TestDatabase database) {
    super(database);
  }

  private void night(String day, String setting) {
    home.export();
    done("nightly", "--as-of", day, "--set", setting);
  }

  private String reason() {
    return cli.json("marks").get(0).get("reason_en").asText();
  }

  @Test
  void a_shorter_time_after_reminders_does_not_shorten_one_that_was_given() throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night("2026-10-14", "beian.rectification.after-reminder=10d");
    night("2026-10-18", "beian.rectification.after-reminder=48h");
    night("2026-10-24", "beian.rectification.after-reminder=48h");
    assertThat(states()).as("the reminder says 24 October").isEmpty();
    night("2026-10-25", "beian.rectification.after-reminder=48h");
    assertThat(states()).isEqualTo("marked");
    assertThat(reason()).contains("2026-10-24 24:00");
  }

  @Test
  void nor_does_another_start_of_its_days() throws IOException {
    idle(1, "last_step_at", "2026-10-10 10:00");
    home.drop("transfers.csv");
    night(REMINDED);
    night("2026-10-16", "beian.reading.cleanup-from-last-step=true");
    night(DAY_AFTER, "beian.reading.cleanup-from-last-step=true");
    night("2026-10-26", "beian.reading.cleanup-from-last-step=true");
    assertThat(cli.json("notices"))
        .extracting(notice -> notice.get("subject").asText())
        .as("told anew, by the other reading")
        .anyMatch(subject -> subject.contains("2026-11-24"));
    night("2026-10-27");
    assertThat(states()).as("the second says 24 November").isEmpty();
    night("2026-11-24");
    assertThat(states()).isEmpty();
    night("2026-11-25");
    assertThat(states()).isEqualTo("marked");
  }
}
