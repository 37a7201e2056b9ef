package beian.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.Home;
import beian.app.Suite;
import beian.app.SuiteOptions;
import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.LoopbackWeb.Page;
import beian.app.sandbox.ZoneFile;
import beian.inspection.decision.Decision;
import beian.testing.Cli;
import beian.testing.OwnHome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diagnosis that looks names and homepages up, of servers that answer, err, and are silent. */
class LiveAnswersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final String SITE = "site1.example";

  @TempDir Path folder;

  private final LoopbackWeb web = new LoopbackWeb();
  private final LoopbackDns names =
      new LoopbackDns(
          ZoneFile.of(List.of(SITE + " A 192.0.2.10", "www." + SITE + " A 192.0.2.10")));
  private OwnHome home;

  @BeforeEach
  void a_home_with_a_filing() throws Exception {
    home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root());
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write(
            "beian.properties",
            "beian.provider.name=示例云",
            "beian.evidence.resolvers=" + names.address(),
            "beian.evidence.dns-timeout-seconds=1",
            "beian.evidence.dns-attempts=1",
            "beian.evidence.page-timeout-seconds=1")
        .write("evidence/ip_ownership.csv", "cidr,owner,region,source", "192.0.2.0/24,示例云,北京,自有")
        .filing(1)
        .drop("filings.csv");
    assertThat(cli.run("run", "import", "--as-of", "2026-11-23").exit()).isZero();
    assertThat(cli.run("run", "gather", "--offline", "--as-of", "2026-11-23").exit()).isZero();
  }

  @AfterEach
  void servers_are_closed() {
    web.close();
    names.close();
  }

  private FilingAnswer diagnose(String domain) throws Exception {
    InetSocketAddress stand =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), web.port());
    SuiteOptions options =
        new SuiteOptions(
            Map.of(),
            Map.of(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "",
            false,
            false,
            "",
            checked -> stand);
    try (Suite suite = Suite.open(Home.at(home.root()), options)) {
      return new Answers(suite, NOW, true).diagnose(domain).get(0);
    }
  }

  private static List<String> reasons(FilingAnswer told) {
    return told.decisions().stream()
        .filter(decision -> decision.holds() && decision.explains())
        .map(Decision::id)
        .toList();
  }

  @Test
  void a_homepage_that_shows_itself_is_no_website_that_is_down() throws Exception {
    web.put(SITE, "/", Page.html("<html><title>示例</title><body>示例内容</body></html>"));
    FilingAnswer told = diagnose(SITE);
    assertThat(told.shown()).isTrue();
    assertThat(reasons(told)).isEmpty();
  }

  @Test
  void an_error_of_the_server_is_its_programs() throws Exception {
    web.put(SITE, "/", Page.redirect(503, "/"));
    assertThat(reasons(diagnose(SITE))).containsExactly("WEB-008");
  }

  @Test
  void a_server_that_does_not_answer_in_time_is_the_supports() throws Exception {
    web.put(SITE, "/", Page.html("<html>示例</html>").after(Duration.ofSeconds(5)));
    web.put("www." + SITE, "/", Page.html("<html>示例</html>").after(Duration.ofSeconds(5)));
    assertThat(reasons(diagnose(SITE))).containsExactly("WEB-009");
  }

  @Test
  void a_server_that_is_dead_is_the_supports() throws Exception {
    FilingAnswer told;
    web.close();
    told = diagnose(SITE);
    assertThat(reasons(told)).containsExactly("WEB-009");
  }

  @Test
  void names_that_cannot_be_looked_up_make_no_reason() throws Exception {
    names.become(ZoneFile.of(List.of(SITE + " FAIL SERVFAIL", "www." + SITE + " FAIL SERVFAIL")));
    assertThat(reasons(diagnose(SITE))).isEmpty();
  }

  @Test
  void nothing_that_was_looked_up_is_kept() throws Exception {
    web.put(SITE, "/", Page.redirect(503, "/"));
    diagnose(SITE);
    SuiteOptions offline =
        new SuiteOptions(
            Map.of(), Map.of(), Clock.fixed(NOW, ZoneOffset.UTC), "", true, false, "", null);
    try (Suite suite = Suite.open(Home.at(home.root()), offline)) {
      FilingAnswer told = new Answers(suite, NOW, false).diagnose(SITE).get(0);
      assertThat(told.decisions())
          .filteredOn(decision -> decision.id().equals("WEB-008"))
          .extracting(decision -> decision.held().name())
          .containsExactly("OPEN");
    }
  }

  @Test
  void of_a_domain_nobody_filed_here_it_is_known_where_it_leads_and_no_more() throws Exception {
    names.become(
        ZoneFile.of(List.of("nobody.example A 192.0.2.20", "www.nobody.example A 192.0.2.20")));
    FilingAnswer told = diagnose("nobody.example");
    assertThat(reasons(told)).isEmpty();
    assertThat(told.known())
        .filteredOn(known -> known.because().asks().equals("destination"))
        .flatExtracting(known -> known.because().answers())
        .containsExactly("here");
  }
}
