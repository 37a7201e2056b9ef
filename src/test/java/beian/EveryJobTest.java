package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.Home;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.Wiring;
import beian.app.cli.run.RunCommand;
import beian.app.job.JobFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files in {@code jobs/}: one for each verb, the night, which is made of them, and whatever
 * runs by itself.
 */
class EveryJobTest {
  private static final Path JOBS = Path.of("jobs");
  private static final String NIGHT = "nightly";
  private static final String LAST = "settle";
  private static final List<String> VERBS =
      RunCommand.JOBS.stream().filter(job -> !job.equals(NIGHT)).toList();

  /** All but the night, which says nothing of its own. */
  private static final List<String> WRITTEN =
      JobFile.names().stream().filter(job -> !job.equals(NIGHT)).toList();

  private static final Path GUIDE = Path.of("src", "docs", "guide", "operations.md");

  private static final Pattern PROPERTY = Pattern.compile("(?m)^    <property .*\\n");
  private static final Pattern STEP =
      Pattern.compile(
          "(?s)( {2}<!--(?<says>(?:(?!-->).)*)-->\\n)?"
              + " {2}<step id=\"(?<id>[^\"]+)\"(?: next=\"(?<next>[^\"]+)\")?"
              + "(?<rest>.*?) {2}</step>\\n");
  private static final Pattern REF = Pattern.compile("ref=\"(\\w+)\"");

  @TempDir Path home;

  /** A step of a verb's file: what stands above it, and what it is without where it leads to. */
  private record Step(String id, String says, String next, String rest) {
    String leadingTo(String id) {
      return "  <step id=\""
          + this.id
          + "\""
          + (id.isEmpty() ? "" : " next=\"" + id + "\"")
          + rest
          + "  </step>\n";
    }
  }

  private static String text(String job) throws IOException {
    return Files.readString(JOBS.resolve(job + ".xml"));
  }

  private static List<Step> steps(String job) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (var found = STEP.matcher(text(job)); found.find(); ) {
      steps.add(
          new Step(
              found.group("id"),
              orEmpty(found.group("says")),
              orEmpty(found.group("next")),
              found.group("rest")));
    }
    return steps;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** The night as the verbs' files make it. */
  private static String night() throws IOException {
    Set<String> properties = new LinkedHashSet<>();
    Map<String, Step> steps = new LinkedHashMap<>();
    for (String verb : VERBS) {
      PROPERTY.matcher(text(verb)).results().map(MatchResult::group).forEach(properties::add);
      for (Step step : steps(verb)) {
        steps.remove(step.id()); // the night settles once, at its end
        steps.put(step.id(), step);
      }
    }
    List<Step> all = new ArrayList<>(steps.values());
    all.add(all.remove(all.indexOf(steps.get(LAST))));
    StringBuilder text = new StringBuilder();
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- The night: the steps of every verb, in their order, as one job, so that a failed step is restarted and
             the finished ones are not run again. Made from the verbs' files by EveryJobTest; what a step does stands
             there. -->
        <job id="nightly" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
          <properties>
        """);
    properties.forEach(text::append);
    text.append("  </properties>\n");
    for (int i = 0; i < all.size(); i++) {
      text.append(all.get(i).leadingTo(i + 1 < all.size() ? all.get(i + 1).id() : ""));
    }
    return text.append("</job>\n").toString();
  }

  /** The guide with the steps of each verb in its table. */
  private static String guide() throws IOException {
    String guide = Files.readString(GUIDE);
    for (String verb : VERBS) {
      String row = "| `" + verb + "` | ";
      assertThat(guide).contains("\n" + row);
      String steps =
          steps(verb).stream()
              .map(Step::id)
              .filter(id -> !id.equals(LAST))
              .collect(Collectors.joining(", "));
      guide = guide.replaceFirst("\n" + Pattern.quote(row) + "[^|]*", "\n" + row + steps + " ");
    }
    return guide;
  }

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(JOBS.resolve(NIGHT + ".xml"), night());
      Files.writeString(GUIDE, guide());
    }
  }

  @Test
  void there_is_one_file_for_each_verb_and_one_for_the_night_and_each_can_be_run()
      throws IOException {
    try (Stream<Path> files = Files.list(JOBS)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".xml", "")))
          .containsAll(RunCommand.JOBS)
          .containsExactlyInAnyOrderElementsOf(JobFile.names());
    }
  }

  @Test
  void a_jobs_id_is_the_name_of_its_file_and_a_comment_says_what_it_is_for() throws IOException {
    for (String job : JobFile.names()) {
      assertThat(text(job)).contains("?>\n<!-- ").contains("<job id=\"" + job + "\" ");
    }
  }

  @Test
  void the_night_is_the_verbs_steps_in_their_order() throws IOException {
    assertThat(text(NIGHT)).isEqualTo(night());
  }

  @Test
  void the_guide_names_the_steps_of_each_verb() throws IOException {
    assertThat(Files.readString(GUIDE)).isEqualTo(guide());
  }

  @Test
  void every_step_leads_to_the_next_one() throws IOException {
    for (String job : JobFile.names()) {
      List<Step> steps = steps(job);
      assertThat(steps).as(job).hasSize(text(job).split("<step ", -1).length - 1);
      for (int i = 0; i < steps.size(); i++) {
        assertThat(steps.get(i).next())
            .isEqualTo(i + 1 < steps.size() ? steps.get(i + 1).id() : "");
      }
    }
  }

  @Test
  void every_step_says_what_goes_in_and_out_and_what_happens_when_it_fails() throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    for (String verb : WRITTEN) {
      for (Step step : steps(verb)) {
        assertThat(step.says())
            .as("what stands above %s in %s", step.id(), verb)
            .containsSubsequence("In: ", "Out: ", "Bad item: ", "Restart: ", "Undo: ");
        String before = said.putIfAbsent(step.rest(), step.says());
        assertThat(before == null || before.equals(step.says()))
            .as("%s in %s does what another step does and says something else", step.id(), verb)
            .isTrue();
      }
    }
  }

  @Test
  void what_a_job_is_told_stands_at_its_head_and_nowhere_else() throws IOException {
    for (String job : JobFile.names()) {
      assertThat(steps(job))
          .extracting(Step::rest)
          .noneMatch(rest -> rest.replace("jobParameters['again']", "").contains("jobParameters"));
    }
  }

  @Test
  void every_name_in_a_file_is_a_part_and_every_part_has_a_step() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String job : JobFile.names()) {
      REF.matcher(text(job)).results().map(found -> found.group(1)).forEach(named::add);
    }
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    SuiteOptions options = new SuiteOptions(Map.of(), Map.of(), clock, "", true, false, "", null);
    try (Suite suite = Suite.open(Home.at(home), options)) {
      assertThat(new Wiring(suite).steps().artifacts().keySet())
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }
}
