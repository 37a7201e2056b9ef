package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.DemoHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what the guide to marks says, in the demo's home, meets what it says. */
class MarksGuideTest {
  private static final Path GUIDE = Path.of("src", "docs", "guide", "marks.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```\n(.*?)```\n");
  private static final Pattern MARK = Pattern.compile("M\\d{4}-\\d{6}-\\d+");
  private static final Pattern REFUSED = Pattern.compile("# (\\S+), exit (\\d)$");
  private static final Pattern PLAN = Pattern.compile("P\\d{8}T\\d{6}Z");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  /** The words of a line, as a shell gives them. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static String hash(Cli cli, String plan) {
    List<String> lines = cli.run("plan", "show", plan).out().strip().lines().toList();
    return lines.get(lines.size() - 1).replace("Hash ", "");
  }

  private static Map<String, String> states(Cli cli) {
    Map<String, String> states = new TreeMap<>();
    cli.json("marks")
        .forEach(one -> states.put(one.get("mark_no").asText(), one.get("state").asText()));
    return states;
  }

  @Test
  void every_command_does_in_the_demo_what_the_guide_says() throws IOException {
    Cli cli = new Cli(DemoHome.made().copiedTo(Files.createDirectory(folder.resolve("demo"))));
    String guide = Files.readString(GUIDE);
    String plan = cli.json("plan", "list").get(0).get("plan_no").asText();
    int typed = 0;
    for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
      String text = block.group(1);
      if (text.startsWith("mark_no,")) {
        Files.writeString(folder.resolve("answer.csv"), text);
      }
      for (String line : text.lines().filter(one -> one.startsWith("./beian ")).toList()) {
        typed(cli, line, plan);
        typed++;
      }
    }
    assertThat(typed).isGreaterThan(20);
    assertThat(states(cli))
        .containsEntry("M0001-000003-1", "confirmed")
        .containsEntry("M0001-000013-1", "confirmed")
        .containsEntry("M0001-000014-1", "taken_back")
        .containsEntry("M0001-000007-1", "taken_back")
        .containsEntry("M0001-000008-1", "taken_back")
        .containsEntry("M0001-000016-1", "taken_back")
        .containsEntry("M0001-000004-1", "exported");
    assertThat(MARK.matcher(guide).results().map(MatchResult::group))
        .as("the guide names no mark the demo has not")
        .allMatch(states(cli)::containsKey);
    assertThat(PLAN.matcher(guide).results().map(MatchResult::group)).containsOnly(plan);
  }

  private void typed(Cli cli, String line, String plan) {
    Matcher refused = REFUSED.matcher(line);
    boolean meantToFail = refused.find();
    List<String> words =
        words((meantToFail ? line.substring(0, refused.start()) : line).replace("./beian ", ""));
    words.replaceAll(
        word ->
            switch (word) {
              case "HASH" -> hash(cli, plan);
              case "answer.csv", "tables" -> folder.resolve(word).toString();
              default -> word;
            });
    Result result = cli.run(words.toArray(String[]::new));
    if (meantToFail) {
      assertThat(result.err()).as(line).contains(refused.group(1));
      assertThat(result.exit()).as(line).isEqualTo(Integer.parseInt(refused.group(2)));
    } else {
      assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    }
  }

  @Test
  void the_demo_ends_with_the_next_steps_as_they_are_typed() throws IOException {
    Cli cli = new Cli(DemoHome.made().copiedTo(Files.createDirectory(folder.resolve("next"))));
    List<String> said =
        DemoHome.made().result().out().lines().filter(one -> one.startsWith("  ./beian")).toList();
    String plan = cli.json("plan", "list").get(0).get("plan_no").asText();
    assertThat(said)
        .anyMatch(one -> one.contains("plan show " + plan))
        .anyMatch(one -> one.contains("plan approve " + plan));
    for (String one : said) {
      String line = one.strip().replaceAll("  \\(.*", "").replaceAll(" --home \\S+", "");
      typed(cli, line, plan);
    }
    assertThat(states(cli)).containsEntry("M0001-000003-1", "approved");
  }
}
