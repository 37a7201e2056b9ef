package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.AllSettings;
import beian.platform.settings.Setting;
import beian.testing.Cli;
import beian.testing.DemoHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The first page people read says what is so. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path GUIDE = Path.of("src", "docs", "guide");
  private static final Pattern DEMO =
      Pattern.compile("(<!-- demo -->\n```\n)(.*?)(\n```\n<!-- /demo -->)", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("\\./beian ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");
  private static final Pattern SETTING = Pattern.compile("\\bbeian(\\.[a-z][a-z0-9-]*){2,}");
  private static final Pattern LIBRARY = Pattern.compile("(?m)^\\| `([^`]+)` \\|[^|]+\\|[^|]+\\|");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

  @TempDir Path folder;

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  /** The page and the guide, which name commands and settings too. */
  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README, Path.of("src/docs/CONTRIBUTING.md")));
    try (Stream<Path> guide = Files.list(GUIDE)) {
      guide.filter(Files::isRegularFile).sorted().forEach(pages::add);
    }
    return pages;
  }

  private static boolean isPackage(String name) {
    return Files.isDirectory(Path.of("src/main/java", name.replace('.', '/')));
  }

  @Test
  void the_demo_says_what_the_page_shows() throws IOException {
    DemoHome home = DemoHome.made();
    String said =
        home.result().out().replace(home.root().toString(), "var/demo").replace("\r", "").strip();
    String page = Files.readString(README);
    if (Boolean.getBoolean("update")) {
      page = DEMO.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(said) + "$3");
      Files.writeString(README, page);
    }
    assertThat(found(DEMO, page)).hasSize(1);
    assertThat(found(DEMO, page).get(0).group(2)).isEqualTo(said);
  }

  @Test
  void every_command_on_the_pages_is_one() throws IOException {
    for (Path page : pages()) {
      for (MatchResult command : found(COMMAND, Files.readString(page))) {
        String verb = command.group(1);
        String help = new Cli(folder.resolve("home")).run(verb, "--help").out();
        assertThat(help).as("%s: %s", page, command.group()).contains("Usage: beian " + verb);
        if (help.contains("Commands:") && command.group(2) != null) {
          assertThat(help)
              .as("%s: %s", page, command.group())
              .containsPattern("(?m)^  " + command.group(2) + "\\b");
        }
      }
    }
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void every_setting_on_the_pages_is_known() throws IOException {
    List<String> known = AllSettings.all().stream().map(Setting::name).toList();
    for (Path page : pages()) {
      assertThat(known)
          .as(page.toString())
          .containsAll(
              found(SETTING, Files.readString(page)).stream()
                  .map(MatchResult::group)
                  .filter(name -> !isPackage(name) && !name.equals("beian.mv.db"))
                  .toList());
    }
  }

  @Test
  void the_table_of_dependencies_has_a_line_for_each() throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse("pom.xml");
    NodeList ids =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency/artifactId", pom, XPathConstants.NODESET);
    List<String> dependencies = new ArrayList<>();
    for (int i = 0; i < ids.getLength(); i++) {
      dependencies.add(ids.item(i).getTextContent());
    }
    String page = Files.readString(README);
    String table = page.substring(page.indexOf("## Dependencies"), page.indexOf("## Privacy"));
    assertThat(found(LIBRARY, table).stream().map(line -> line.group(1)))
        .containsExactlyInAnyOrderElementsOf(dependencies);
  }

  @Test
  void every_link_leads_to_a_file() throws IOException {
    for (Path page : pages()) {
      for (MatchResult link : found(LINK, Files.readString(page))) {
        assertThat(page.toAbsolutePath().resolveSibling(link.group(1)))
            .as(page.toString())
            .exists();
      }
    }
  }
}
