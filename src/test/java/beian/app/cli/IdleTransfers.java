package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox with transfers that lie idle after their preliminary approval. */
abstract class IdleTransfers {
  static final String REMINDED = "2026-09-25";
  static final String[] SETTINGS = {"beian.evidence.live=false", "beian.provider.name=示例云"};
  static final String DAY_AFTER = "2026-10-17";

  private final TestDatabase database;
  OwnHome home;
  Cli cli;

  IdleTransfers(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_sandbox_with_a_campaign(@TempDir Path folder) throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(database.fresh());
    done("init", "--sandbox");
    home.write("beian.properties", SETTINGS);
    done("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-09-25");
  }

  final Result done(String... words) {
    Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  final String night(String day) {
    home.export();
    return done("nightly", "--as-of", day).err();
  }

  final Result nightAfter() {
    home.export();
    return cli.run("nightly", "--as-of", DAY_AFTER);
  }

  static String order(int number) {
    return "B202609010%02d".formatted(number);
  }

  final void idle(int number, String... more) {
    String[] cells = {
      "filing_no",
      "",
      "order_no",
      order(number),
      "order_type",
      "接入备案",
      "order_status",
      "初审通过",
      "prelim_approved_at",
      "2026-09-01 10:00"
    };
    String[] all = Arrays.copyOf(cells, cells.length + more.length);
    System.arraycopy(more, 0, all, cells.length, more.length);
    home.filing(number, all);
  }

  final String states() {
    StringBuilder states = new StringBuilder();
    cli.json("marks").forEach(one -> states.append(' ').append(one.get("state").asText()));
    return states.toString().strip();
  }
}
