package beian.evidence.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.LoopbackWhois.Reply;
import beian.app.sandbox.ZoneFile;
import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.EvidenceSettings;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.file.Quotes;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.Registration;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Outages;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Database;
import beian.platform.database.Transactions;
import beian.testing.Databases;
import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import beian.testing.OnlyConnection;
import beian.testing.Registries;
import beian.testing.TestDatabase;
import jakarta.batch.runtime.BatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which registrations a night asks for, and what it keeps of the answers. */
class GatherRegistrationsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path home;

  private final Registries registries = new Registries();
  private final Set<String> pursued = new HashSet<>();
  private boolean live = true;
  private TestDatabase database;
  private Transactions transactions;
  private LoopbackDns dns;
  private EvidenceSettings settings;
  private ObservationStore observations;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(home.resolve("evidence"));
    database = Databases.h2();
    dns = new LoopbackDns(ZoneFile.of(List.of("whois.cnnic.cn A 192.0.2.43")));
    settings =
        LoopbackSettings.asking(
            Map.of(
                "pages", "false",
                "registrations", "true",
                "registry-per-minute", "0",
                "registry-minutes", "5",
                "registry-timeout-seconds", "2",
                "registry-kilobytes", "16"),
            dns.address());
    use(database.open());
    owned("example.cn", "北京示例科技有限公司");
  }

  private void use(Database opened) {
    transactions = opened.transactions();
    observations = new ObservationStore(transactions, settings.ages());
  }

  @AfterEach
  void close() {
    registries.close();
    dns.close();
    database.close();
  }

  private void owned(String domain, String owner) {
    registries
        .whois()
        .put(
            domain,
            Reply.text("Domain Name: " + domain, "Domain Status: ok", "Registrant: " + owner));
  }

  @Test
  void a_domain_nobody_saw_is_asked_for_and_the_raw_answer_can_be_shown() throws IOException {
    filing("example.cn");

    Execution execution = run(NOW);

    assertThat(execution.status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(sight(NOW).current()).isTrue();
    assertThat(Registration.REGISTRANT.of(sight(NOW).newest())).isEqualTo("北京示例科技有限公司");
    String file = sight(NOW).newest().file();
    assertThat(new FileReadingStore(transactions).takenIn(file)).contains(NOW);
    assertThat(
            new Quotes(new KeptFiles(home.resolve("kept")), home)
                .of(sight(NOW).newest())
                .orElseThrow()
                .matches())
        .isTrue();
  }

  @Test
  void what_is_known_is_asked_again_a_day_before_it_grows_stale() {
    filing("example.cn");
    run(NOW);
    run(NOW.plus(DAY));
    run(NOW.plus(DAY.multipliedBy(28)));
    assertThat(registries.whois().questions()).hasSize(1);
    run(NOW.plus(DAY.multipliedBy(29)));
    assertThat(registries.whois().questions()).hasSize(2);
  }

  @Test
  void a_case_that_rests_on_it_is_looked_at_each_night() {
    pursued.add(filing("example.cn"));
    run(NOW);
    run(NOW.plusSeconds(3600));
    assertThat(registries.whois().questions()).hasSize(1);
    run(NOW.plus(DAY));
    assertThat(registries.whois().questions()).hasSize(2);
  }

  @Test
  void domains_of_several_filings_are_asked_for_once_and_unknown_registries_never() {
    filing("example.cn");
    filing("www.example.cn");
    filing("site1.example");
    run(NOW);
    assertThat(registries.whois().questions()).containsExactly("example.cn");
  }

  @Test
  void offline_nobody_is_asked() {
    filing("example.cn");
    live = false;
    run(NOW);
    assertThat(registries.whois().questions()).isEmpty();
  }

  @Test
  void a_failed_look_up_replaces_nothing() throws IOException {
    Files.writeString(
        home.resolve("evidence/registration.csv"),
        "domain,registrant,status,observed_at\nexample.cn,北京示例科技有限公司,ok,2026-11-20 10:00");
    pursued.add(filing("example.cn"));
    registries.whois().put("example.cn", Reply.text("Domain not found."));

    run(NOW);

    assertThat(registries.whois().questions()).hasSize(1);
    assertThat(sight(NOW).state()).isEqualTo(State.CURRENT);
    assertThat(Registration.REGISTRANT.of(sight(NOW).newest())).isEqualTo("北京示例科技有限公司");
  }

  @Test
  void a_registry_that_has_enough_is_asked_no_more_and_people_are_told() {
    filing("a.cn");
    filing("b.cn");
    registries.whois().put("a.cn", Reply.text("Queried interval is too short."));
    registries.whois().put("b.cn", Reply.text("Queried interval is too short."));

    Execution execution = run(NOW);

    assertThat(registries.whois().questions()).hasSize(1);
    assertThat(execution.status()).isEqualTo(BatchStatus.FAILED);
    assertThat(new Outages(transactions).of(execution.id()))
        .anySatisfy(
            one -> {
              assertThat(one.code().code()).isEqualTo("EVI-012");
              assertThat(one.place()).isEqualTo("whois.cnnic.cn");
            });
    assertThat(execution.steps().get(2).status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void no_transaction_waits_for_a_registry() {
    try (OnlyConnection only = new OnlyConnection(Databases.h2())) {
      use(only.database());
      filing("example.cn");
      LiveLookups.Opening opening =
          () ->
              new LiveLookups(
                  settings,
                  KeptFiles.none(),
                  Registries.policy(),
                  checked -> {
                    only.ask();
                    return registries.route().to(checked);
                  });
      run(only.database(), opening, NOW);
      assertThat(only.answers()).isPositive();
      assertThat(sight(NOW).current()).isTrue();
    }
  }

  private Sight sight(Instant now) {
    return observations
        .evidenceOf(Registration.KIND, Set.of("example.cn"), now)
        .sight(Registration.KIND, "example.cn");
  }

  private Execution run(Instant now) {
    return run(
        database.open(),
        () ->
            new LiveLookups(
                settings,
                new KeptFiles(home.resolve("kept")),
                Registries.policy(),
                registries.route()),
        now);
  }

  private Execution run(Database opened, LiveLookups.Opening opening, Instant now) {
    StepTable table =
        new GatherSteps(
                transactions,
                new FilingStore(transactions),
                observations,
                settings,
                new EvidenceFolder(
                    home.resolve("evidence"), home.resolve("materials"), Set.of("示例云")),
                Clock.fixed(now, ZoneOffset.UTC),
                new KeptFiles(home.resolve("kept")),
                live,
                opening,
                VendorQuestions.NONE,
                (kind, keys) -> Set.copyOf(pursued))
            .table()
            .task("settle", new Outages(transactions)::settle);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (Jobs jobs = JBeretEngine.jobs(opened, table.artifacts(), clock, Progress.NONE)) {
      return jobs.run("gather", Map.of("now", now.toString(), "again", "false"));
    }
  }

  private String filing(String domain) {
    int number = Math.floorMod(domain.hashCode(), 10_000_000);
    StoredFiling stored =
        StoredFiling.imported(
            Filings.with(
                "filing_no",
                "京ICP备%08d号-1".formatted(number),
                "domain",
                domain,
                "homepage_url",
                ""),
            new ImportedRow(0, NOW, new Provenance("filings.xlsx", "备案", 2)),
            Map.of(),
            Map.of());
    new FilingStore(transactions).save(List.of(stored));
    return stored.key();
  }
}
