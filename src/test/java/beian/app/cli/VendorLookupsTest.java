package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.ZoneFile;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import beian.testing.VendorServer;
import beian.testing.VendorServer.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nights that ask a vendor for registry and number status, and whom its answers do not hurt. */
@OnEachDatabase
@Timeout(900)
class VendorLookupsTest {
  private static final String FIRST = "2026-11-02";
  private static final String VERIFY = "VerifyBizLicenseEnterprise3";
  private static final String STATUS = "MobileStatus";
  private static final String MATCH =
      "{\"StatusCode\":0,\"VerifyResult\":1,\"OperatingStatus\":\"1\"}";
  private static final String IN_USE = "{\"Result\":\"0\",\"StatusCode\":0}";

  private final TestDatabase kind;
  private final LoopbackDns dns = new LoopbackDns(ZoneFile.of(List.of()));
  private final VendorServer server = new VendorServer(Clock.systemUTC());
  private OwnHome home;
  private Cli cli;

  @TempDir Path folder;

  VendorLookupsTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void a_filing_in_order() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(kind.fresh()).inSandbox();
    settings("beian.vendor.look-ups=registry,number-status");
    home.filing(1).drop("filings.csv");
    done("run", "import", "--as-of", FIRST);
    done("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST);
  }

  @AfterEach
  void close() {
    server.close();
    dns.close();
  }

  private void settings(String... more) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "beian.provider.name=示例云",
                "beian.evidence.resolvers=" + dns.address(),
                "beian.evidence.pages=false",
                "beian.vendor.address=" + server.address(),
                "beian.vendor.secret-id=" + VendorServer.ID,
                "beian.vendor.secret-key-file=vendor.key"));
    lines.addAll(List.of(more));
    home.write("beian.properties", lines.toArray(String[]::new));
    home.write("vendor.key", VendorServer.KEY);
  }

  @Test
  void what_it_answers_is_evidence_and_is_not_bought_twice() {
    server.answer(VERIFY, MATCH).answer(STATUS, IN_USE);
    done("run", "gather", "--as-of", FIRST);
    assertThat(server.asked()).extracting(Asked::action).containsOnly(VERIFY, STATUS).hasSize(3);
    done("run", "gather", "--as-of", "2026-11-05");
    assertThat(server.asked()).as("within beian.vendor.refresh").hasSize(3);
    done("run", "gather", "--as-of", "2026-11-20");
    assertThat(server.asked()).hasSize(6);
    assertThat(outcomes("ENT-003", FIRST)).as("the registry lists it").isEmpty();
  }

  @Test
  void nothing_is_asked_that_is_not_named_or_when_look_ups_are_off() throws IOException {
    done("run", "gather", "--offline", "--as-of", FIRST);
    done("run", "gather", "--dry-run", "--as-of", FIRST);
    settings();
    done("run", "gather", "--as-of", FIRST);
    assertThat(server.asked()).isEmpty();
    settings("beian.vendor.look-ups=registry,blacklist");
    Result unknown = cli.run("run", "gather", "--as-of", FIRST);
    assertThat(unknown.err()).contains("SET-002", "beian.vendor.look-ups", "blacklist");
  }

  @Test
  void a_mismatch_no_record_and_an_ambiguous_status_accuse_nobody() {
    LocalDate day = LocalDate.of(2026, 11, 10);
    for (String answer :
        List.of(
            "{\"StatusCode\":0,\"VerifyResult\":0}",
            "{\"StatusCode\":2}",
            "{\"StatusCode\":0,\"VerifyResult\":1,\"OperatingStatus\":\"2\"}")) {
      server.answer(VERIFY, answer).answer(STATUS, "{\"Result\":\"-1\",\"StatusCode\":2}");
      done("run", "gather", "--as-of", day.toString());
      assertThat(failing(day.toString())).as(answer).isEmpty();
      day = day.plusDays(20);
    }
    assertThat(cli.json("evidence", "words")).as("known words").isEmpty();
  }

  @Test
  void a_vendor_that_has_to_be_asked_again_hides_nothing_and_is_an_outage() {
    server.answer(VERIFY, MATCH).answer(STATUS, IN_USE);
    done("run", "gather", "--as-of", FIRST);
    server.error(VERIFY, "RequestLimitExceeded", "").answer(STATUS, "{\"Result\":\"-3\"}");
    Result silent = cli.run("run", "gather", "--as-of", "2026-11-20");
    assertThat(silent.exit()).as(silent.err()).isEqualTo(5);
    assertThat(silent.err()).contains("EVI-020", "registry");
    assertThat(outcomes("ENT-003", "2026-11-20")).as("as it was seen before").isEmpty();
    assertThat(failing("2026-11-20")).isEmpty();
    server.answer(VERIFY, MATCH).answer(STATUS, IN_USE);
    done("run", "gather", "--as-of", "2026-11-21");
    assertThat(server.asked()).as("asked again the next night").hasSize(9);
  }

  @Test
  void a_number_the_carrier_has_suspended_is_found_as_a_files_word_is() {
    server.answer(VERIFY, MATCH).answer(STATUS, "{\"Result\":\"0\",\"StatusCode\":1}");
    done("run", "gather", "--as-of", FIRST);
    assertThat(failing(FIRST)).contains("CON-005");
  }

  /** Rules of entities and contacts that fail; the town's names lead nowhere. */
  private List<String> failing(String day) {
    done("run", "inspect", "--as-of", day);
    return cli.json("findings", "--outcome", "fail").findValuesAsText("rule").stream()
        .filter(rule -> rule.startsWith("ENT") || rule.startsWith("CON"))
        .toList();
  }

  private List<String> outcomes(String rule, String day) {
    done("run", "inspect", "--as-of", day);
    return cli.json("findings", "--rule", rule).findValuesAsText("outcome");
  }

  private Result done(String... line) {
    Result result = cli.run(line);
    assertThat(result.exit()).as(String.join(" ", line) + "\n" + result.err()).isZero();
    return result;
  }
}
