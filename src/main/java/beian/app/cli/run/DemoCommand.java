package beian.app.cli.run;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Home;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.cli.root.Acts;
import beian.app.cli.root.JobRun;
import beian.app.cli.root.Verb;
import beian.app.sandbox.BounceLetter;
import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.LoopbackWhois;
import beian.app.sandbox.ZoneFile;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.http.PageFetcher;
import beian.platform.time.AsOf;
import beian.platform.time.Period;
import beian.rectification.desk.Campaigns;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code demo}: three nights over the sample data in a sandbox home, with name, web, WHOIS and mail
 * servers on the loopback address. Everything but the addresses is the real thing.
 */
@Command(name = "demo")
@Acts(value = Effect.MAKES, in = Acts.Where.NEW_HOME)
public final class DemoCommand extends Verb {
  private static final String NOTICE_DAY = "2026-09-18";
  private static final String LAST_DAY = "2026-10-09";
  private static final String DAY_AFTER = "2026-10-10";

  /** The owner whose mailbox is refused at once, and the one whose letter comes back later. */
  private static final String REFUSED = "owner20@site20.example";

  /** Who lets the plan of the last night through. */
  private static final String RELEASES = "李示例";

  /** Who may approve it: somebody else. */
  private static final String APPROVES = "赵示例";

  private static final String RETURNED = "owner21@site21.example";

  @Override
  public Integer call() throws IOException {
    Path sample = Path.of(System.getProperty("beian.installation", "."), "sample-data");
    if (!Files.isDirectory(sample)) {
      throw new ProblemException(Problem.at(AppError.NO_FILE, sample.toString()));
    }
    Path root = beian.homePath();
    Path sandbox = root.equals(Path.of("var")) ? root.resolve("demo") : root;
    if (beian.dryRun()) {
      beian.print(sandbox.toString());
      return 0;
    }
    Home home = fresh(sandbox);
    furnish(home, sample);
    try (LoopbackDns names = new LoopbackDns(ZoneFile.load(sample.resolve("names.zone")));
        LoopbackWeb web = new LoopbackWeb();
        LoopbackWhois whois = new LoopbackWhois();
        LoopbackSmtp mail = new LoopbackSmtp(home.mail(), LoopbackSmtp.Options.plain())) {
      web.load(sample.resolve("web"));
      whois.load(sample.resolve("whois"));
      mail.refuse(REFUSED, "550 5.1.1 no such user");
      Nights nights = new Nights(home, names, mail, route(web.port(), whois.port()));
      return nights.all(sample);
    }
  }

  /** WHOIS to the one server, everything else to the other. */
  private static PageFetcher.Route route(int web, int whois) {
    return checked -> new InetSocketAddress("127.0.0.1", checked.getPort() == 43 ? whois : web);
  }

  private static Home fresh(Path root) throws IOException {
    Home home = Home.at(root);
    if (Files.exists(home.root())) {
      if (!home.sandbox()) {
        throw new ProblemException(
            new Problem(AppError.BAD_HOME, root.toString(), "a home with data", "a sandbox home"));
      }
      delete(home.root());
    }
    return home.madeSandbox();
  }

  private static void furnish(Home home, Path sample) throws IOException {
    copy(sample.resolve("evidence"), home.evidence());
    copy(sample.resolve("materials"), home.materials());
    for (String sheet : List.of("filings.xlsx", "filings-console.xlsx")) {
      copy(sample.resolve(sheet), home.inbox().resolve(sheet));
    }
    Files.writeString(
        home.settings(),
        """
        beian.provider.name=示例云
        beian.provider.cdn-suffixes=cdn.example.net
        beian.provider.contact=备案核查组 010-55500000
        beian.provider.email=beian@example.cn
        beian.evidence.registries=site45.example=http://rdap.nic.example/,site46.example=whois://whois.nic.example
        beian.mail.from=示例云备案核查 <beian@example.cn>
        beian.mail.bounce=bounce@example.cn
        """);
  }

  /** The three nights. */
  private final class Nights {
    private final Home home;
    private final LoopbackDns names;
    private final LoopbackSmtp mail;
    private final PageFetcher.Route route;
    private final Map<String, String> servers = new LinkedHashMap<>();
    private int worst;

    Nights(Home home, LoopbackDns names, LoopbackSmtp mail, PageFetcher.Route route) {
      this.home = home;
      this.names = names;
      this.mail = mail;
      this.route = route;
      servers.put("beian.evidence.resolvers", names.address());
      servers.put("beian.mail.transport", "smtp");
      servers.put("beian.mail.host", "127.0.0.1");
      servers.put("beian.mail.port", Integer.toString(mail.port()));
      servers.put("beian.mail.security", "none");
      servers.put("beian.mail.rate-per-minute", "0");
      servers.putAll(beian.given());
    }

    int all(Path sample) throws IOException {
      print("第一夜：核查并通知", "The first night: inspect and notify", NOTICE_DAY);
      try (Suite suite = open(NOTICE_DAY)) {
        suite
            .rectification()
            .campaigns()
            .open(
                Campaigns.Terms.of("2026 年秋季专项核查", Period.parse("10wd", "--period")),
                beian.by(),
                suite.options().clock().instant());
      }
      night(NOTICE_DAY);
      names.become(ZoneFile.load(sample.resolve("names-later.zone")));
      copy(
          sample.resolve("filings-corrected.xlsx"), home.inbox().resolve("filings-corrected.xlsx"));
      comeBack();
      print("整改期最后一日：什么都不标记", "The last day of the period: nothing is marked", LAST_DAY);
      night(LAST_DAY);
      copy(sample.resolve("filings-later.xlsx"), home.inbox().resolve("filings-later.xlsx"));
      copy(sample.resolve("evidence-later"), home.evidence());
      print("次日：标记", "The day after: marks", DAY_AFTER);
      int before = worst;
      night(DAY_AFTER);
      worst = letThrough() ? before : worst;
      where();
      return worst;
    }

    private Suite open(String day) {
      return Suite.open(
          home,
          new SuiteOptions(
              beian.environment(),
              servers,
              AsOf.clock(AsOf.parse(day, "demo")),
              day,
              false,
              false,
              beian.by(),
              route));
    }

    private void night(String day) {
      try (Suite suite = open(day)) {
        JobRun run = new JobRun(beian, suite);
        worst = Math.max(worst, run.start("nightly", Map.of()));
        say(suite, run.moment());
      }
    }

    private void say(Suite suite, Instant now) {
      suite
          .summary(now)
          .lines()
          .forEach(line -> beian.print("  " + beian.words(line.zh(), line.en())));
    }

    /**
     * Nearly all cases of the demo end on one day, so its last night breaks the safety belt, as it
     * should. Somebody who has read the plan lets it through.
     */
    private boolean letThrough() {
      try (Suite suite = open(DAY_AFTER)) {
        Instant now = suite.options().clock().instant();
        Plan plan =
            suite
                .rectification()
                .plans()
                .find(Plan.noOf(MarkKind.TRANSFER_CANCELLATION, now))
                .orElseThrow();
        if (!plan.broke()) {
          return false;
        }
        String command = "./beian plan release " + plan.no() + " --by " + RELEASES;
        beian.print("");
        beian.print(
            beian.words(
                "超出安全上限，由一人看过计划后放行：" + command,
                "The safety belt broke; somebody reads the plan and lets it through: " + command));
        suite.rectification().planBook().release(plan.no(), RELEASES, now);
        suite.rectification().carryOut(plan, now);
        say(suite, now);
        return true;
      }
    }

    /** One letter that was taken comes back after all. */
    private void comeBack() throws IOException {
      for (LoopbackSmtp.Taken taken : mail.taken()) {
        if (taken.to().contains(RETURNED)) {
          byte[] bounce =
              BounceLetter.of(
                  taken.from(), RETURNED, AsOf.parse(NOTICE_DAY, "demo").plusSeconds(60));
          Files.write(home.replies().resolve("returned.eml"), bounce);
        }
      }
    }

    private void print(String zh, String en, String day) {
      beian.print("");
      beian.print(day + "  " + beian.words(zh, en));
    }

    private void where() throws IOException {
      String shown =
          beian.homePath().equals(Path.of("var")) ? "var/demo" : beian.homePath().toString();
      beian.print("");
      beian.print(beian.words("接下来可以打开：", "What to open next:"));
      beian.print("  " + shown + "/out/reports/" + newest(home.reports()));
      beian.print("  " + shown + "/out/mail/" + beian.words("（收到的邮件）", "  (the letters)"));
      String more =
          beian.words("  （还有 findings、notices、marks）", "  (also findings, notices, marks)");
      beian.print("  ./beian cases --home " + shown + more);
      String plan = Plan.noOf(MarkKind.TRANSFER_CANCELLATION, AsOf.parse(DAY_AFTER, "demo"));
      beian.print("  ./beian plan show " + plan + " --home " + shown);
      beian.print(
          beian.words(
              "再由第二人批准，摘要见上一条命令末行：", "Then a second person approves, by the hash it ends with:"));
      beian.print(
          "  ./beian plan approve "
              + plan
              + " --hash HASH --by "
              + APPROVES
              + " --as-of "
              + DAY_AFTER
              + " --home "
              + shown);
    }
  }

  private static @Nullable String newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).max(String::compareTo).orElse(null);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isRegularFile(from)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.createDirectories(to);
        copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
