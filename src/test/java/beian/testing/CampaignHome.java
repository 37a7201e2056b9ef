package beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sandbox home of one's own with a campaign of five working days, opened on {@link #FIRST}:
 * empty, or with owners who were told of a mobile that lacks a digit, or who were marked for it.
 */
public final class CampaignHome {
  public static final String FIRST = "2026-11-02";
  public static final String LAST_DAY = "2026-11-09";
  public static final String DAY_AFTER = "2026-11-10";

  /** The heading of a table of calls. */
  public static final String CALLS = "number,outcome,called_at,caller";

  /** Who opened the campaign. */
  public static final String OPENER = "Wang Shili";

  /** Somebody else. */
  public static final String SECOND = "李示例";

  private final OwnHome home;
  private final Cli cli;
  private final TestDatabase database;

  private CampaignHome(OwnHome home, Cli cli, TestDatabase database) {
    this.home = home;
    this.cli = cli;
    this.database = database;
  }

  /** The campaign is open; filings and evidence are for the test to put in. */
  public static CampaignHome open(Path folder, TestDatabase database, String... settings)
      throws IOException {
    OwnHome home = new OwnHome(folder.resolve("home"));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "beian.provider.name=示例云",
                "beian.mail.file-is-delivery=true",
                "beian.evidence.live=false"));
    lines.addAll(List.of(settings));
    TestDatabase own = database.fresh();
    Cli cli = new Cli(home.root()).on(own).inSandbox();
    home.write("beian.properties", lines.toArray(String[]::new));
    CampaignHome open = new CampaignHome(home, cli, own);
    open.campaign("秋季", FIRST);
    return open;
  }

  /** Filings 1 … n were told on the first night and did nothing; nothing is marked yet. */
  public static CampaignHome told(Path folder, TestDatabase database, int filings)
      throws IOException {
    CampaignHome told = open(folder, database);
    for (int i = 1; i <= filings; i++) {
      told.home.filing(i, "entity_pic_mobile", "1380000300");
    }
    told.home.drop("filings.csv");
    told.night(FIRST);
    return told;
  }

  /** The same, and the night after the period has marked them all. */
  public static CampaignHome marked(Path folder, TestDatabase database, int filings)
      throws IOException {
    CampaignHome marked = told(folder, database, filings);
    marked.night(DAY_AFTER);
    assertThat(marked.states()).hasSize(filings);
    return marked;
  }

  public OwnHome home() {
    return home;
  }

  public Cli cli() {
    return cli;
  }

  /** The database it is on. */
  public TestDatabase database() {
    return database;
  }

  public void campaign(String name, String day) {
    done(
        "campaign",
        "open",
        name,
        "--period",
        "5wd",
        "--by",
        OPENER,
        "--as-of",
        day,
        "--belt-percent",
        "100");
  }

  /** A night that does all it should, after the provider's export of the evening. */
  public Result night(String day) {
    home.export();
    return done("nightly", "--as-of", day);
  }

  /** Runs a command that succeeds. */
  public Result done(String... line) {
    Result result = cli.run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  /** Runs a command that is refused with this code. */
  public void refused(int exit, String code, String... line) {
    Result result = cli.run(line);
    assertThat(result.err()).contains(code);
    assertThat(result.exit()).isEqualTo(exit);
  }

  /** The newest plan. */
  public String plan() {
    return cli.json("plan", "list").get(0).get("plan_no").asText();
  }

  /** Its hash. */
  public String hash() {
    return cli.json("plan", "show", plan()).get(0).get("plan_hash").asText();
  }

  /** Approves the newest plan as the second person, on the day after. */
  public void approved(String... more) {
    String[] line = {
      "plan", "approve", plan(), "--hash", hash(), "--by", SECOND, "--as-of", DAY_AFTER
    };
    String[] all = Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    done(all);
  }

  /** The states of all marks, by number. */
  public List<String> states() {
    List<String> states = new ArrayList<>();
    cli.json("marks").forEach(mark -> states.add(mark.get("state").asText()));
    return states;
  }

  /** A mark by its place in the list. */
  public JsonNode mark(int index) {
    return cli.json("marks").get(index);
  }

  public String no(int index) {
    return mark(index).get("mark_no").asText();
  }

  /** The state of the only case, or of that one. */
  public String caseState(int index) {
    return cli.json("cases").get(index).get("state").asText();
  }

  /** What happened to a mark, oldest first. */
  public List<String> history(String no) {
    List<String> what = new ArrayList<>();
    cli.json("marks", "show", no).forEach(event -> what.add(event.get("what").asText()));
    return what;
  }
}
