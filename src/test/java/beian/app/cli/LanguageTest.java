package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.DemoHome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What people read is in their language, whole: in Chinese no English prose, in English none of
 * Chinese.
 */
class LanguageTest {
  private static final String CASE = "C0001-000002";

  /** What is no prose: names, numbers, paths, addresses, options, commands, hashes. */
  private static final List<Pattern> DATA =
      List.of(
          Pattern.compile("\\$\\{[^}]*}"),
          Pattern.compile("https?://[\\w./-]+"),
          Pattern.compile("(?:\\./)?beian(?: [a-z][a-z-]*)+"),
          Pattern.compile("\\S+@\\S+"),
          Pattern.compile("[\\w.-]*/[\\w./-]*"),
          Pattern.compile("--[\\w-]+"),
          Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+"),
          Pattern.compile("(?<![\\w-])[\\w-]*\\d[\\w-]*"),
          Pattern.compile("(?<!\\w)[A-Z]{2,}(?:[|=_-][A-Z]+)*(?!\\w)"),
          Pattern.compile("(?<!\\w)[a-z]+(?:_[a-z]+)+"),
          Pattern.compile("(?<!\\w)\\w+(?:\\|[\\w-]+)+"));

  /** Names of jobs, steps, files, commands, tables and machines that go by no other name. */
  private static final Set<String> NAMES =
      named(
          List.of(
              ("beian nightly import gather registrations inspect notify enforce cleanup report demo init"
                      + " run table csv json zh en dns status pages calls codes numbers ip bounces Java smtp file"
                      + " root jdbc CSV var by now live true false none default half last order wd cn"
                      + " example nginx Welcome to xn taken no such user usable address usage show plan"
                      + " why recheck cases case approve release reject export list marks findings"
                      + " notices names table done refused undone major minor note fatal arrived not"
                      + " sent came back held broke released opened notified running extended appealed"
                      + " waived overdue marked approved exported confirmed rectified closed h capital"
                      + " legal person name localhost starttls compatible filing filings full lang"
                      + " inspection eml replies KB MB PEM CDN FAQ as of settle bench today nosuch files"
                      + " archive log data Recover whois rdap act answers finish in letters open re"
                      + " reminders rows scan send take test weigh write next confirm verdicts ask tables")
                  .split(" ")));

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private static Set<String> named(List<String> words) {
    return Stream.concat(
            words.stream(),
            AllTables.list().stream().flatMap(table -> Stream.of(table.name().split("-"))))
        .collect(Collectors.toUnmodifiableSet());
  }

  @TempDir static java.nio.file.Path folder;
  private static Cli cli;

  @BeforeAll
  static void a_populated_home() throws Exception {
    cli = new Cli(DemoHome.made().copiedTo(folder.resolve("home")));
  }

  static List<String> commands() {
    return List.of(
        "cases",
        "cases --held",
        "findings",
        "notices",
        "marks",
        "deadlines",
        "replies",
        "rejects",
        "rejects --kind evidence",
        "reveals",
        "data list",
        "data history",
        "data check",
        "data check nosuch",
        "explain TAB-004",
        "filings",
        "plan list",
        "jobs",
        "show last",
        "today",
        "today --now",
        "campaign list",
        "why " + CASE,
        "diagnose " + CASE,
        "diagnose nosuch.example",
        "next " + CASE,
        "ask",
        "ask 99",
        "ask --filing " + CASE,
        "ask --filing nosuch.example",
        "forecast --days 3650",
        "forecast --days 0",
        "case " + CASE,
        "deadline " + CASE,
        "recheck",
        "contact list --all",
        "contact show V1",
        "contact ask nosuch.example",
        "contact confirm 13800000001 123456",
        "doctor",
        "evidence words",
        "rules list",
        "rules what-if --severity CON-001=minor --period 15d",
        "rules what-if --set beian.reading.cleanup-from-last-step=true",
        "rules what-if",
        "notices held",
        "check id 123",
        "stop 999",
        "restart 1",
        "abandon 1",
        "nosuch",
        "cases --state nosuch",
        "why nosuch.example",
        "next nosuch.example",
        "plan show P1",
        "run nosuch",
        "run import --param nosuch=1",
        "campaign open x --period 10",
        "campaign open x --period 5wd --belt-percent 200",
        "extend " + CASE,
        "config show --set beian.nosuch=1",
        "today --night 2020-01-01",
        "cases --limit 0",
        "explain DSK-001",
        "explain DBS-007",
        "explain DBS-008");
  }

  private static String said(String command, String language) {
    Result result = cli.run((command + " --lang=" + language).split(" "));
    return result.out() + result.err();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void in_chinese_nothing_is_said_in_english(String command) {
    String text = said(command, "zh");
    String prose = text;
    for (Pattern data : DATA) {
      prose = data.matcher(prose).replaceAll(" ");
    }
    Set<String> words = new TreeSet<>();
    WORD.matcher(prose).results().forEach(word -> words.add(word.group()));
    words.removeAll(NAMES);
    assertThat(words).as(command + "\n" + text).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void in_english_nothing_is_said_in_chinese(String command) {
    String text = said(command, "en");
    Set<String> words = new TreeSet<>();
    HAN.matcher(text).results().forEach(word -> words.add(word.group()));
    words.removeIf(LanguageTest::isData);
    assertThat(words).as(command + "\n" + text).isEmpty();
  }

  /** Filing numbers, names of entities, websites and people, words of registries and sheets. */
  private static boolean isData(String word) {
    return word.contains("示例")
        || word.contains("备")
        || Set.of(
                "京", "号", "年秋季专项核查", "年", "秋季专项核查", "存续", "注销", "吊销", "万", "元", "上海", "北京", "海淀",
                "沪", "蜀", "黔", "初审中", "已释放", "另一云", "营业执照", "科技有限公司", "核查员甲", "核查员乙", "复核员丙", "粤",
                "广州", "邮寄", "京网文", "有")
            .contains(word);
  }

  @Test
  void every_help_is_in_one_language() {
    CommandLine root =
        Main.commandLine(new beian.app.cli.root.Beian(System.out, System.err, java.util.Map.of()));
    for (String verb : root.getSubcommands().keySet()) {
      String english = said(verb + " --help", "en");
      Set<String> han = new TreeSet<>();
      HAN.matcher(english).results().forEach(word -> han.add(word.group()));
      han.removeAll(Set.of("北京", "京"));
      assertThat(han).as(verb + "\n" + english).isEmpty();
      String chinese = said(verb + " --help", "zh");
      assertThat(chinese).as(verb).doesNotContainPattern("[a-z]{3,} [a-z]{2,} [a-z]{3,} [a-z]{2,}");
    }
  }
}
