package beian.evidence.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.ZoneFile;
import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.EvidenceSettings;
import beian.evidence.Resolution;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Call;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Registry;
import beian.evidence.live.LiveLookups;
import beian.evidence.store.FileReading;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Outages;
import beian.platform.http.AddressPolicy;
import beian.platform.text.Sha256;
import beian.testing.Databases;
import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import beian.testing.OnlyConnection;
import beian.testing.TestDatabase;
import jakarta.batch.runtime.BatchStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatherJobTest extends GatherHome {
  @Test
  void reads_files_and_looks_names_up() throws IOException {
    file("ip_ownership.csv", "cidr,owner,source", "192.0.2.0/24,示例云,own", "nonsense,示例云,own");
    file("registry.csv", "doc_no,status,observed_at", Filings.USCC + ",存续,2026-11-20");
    filing(Filings.honest());

    Execution execution = run(NOW);

    assertThat(execution.status()).isEqualTo(BatchStatus.COMPLETED);
    Evidence evidence = observations.evidenceFor(List.of(Filings.honest()), NOW);
    assertThat(evidence.sight(Registry.KIND, Filings.USCC).current()).isTrue();
    Resolution way = Resolution.of(evidence, "example.cn");
    assertThat(way.addresses()).containsExactly("192.0.2.10");
    assertThat(evidence.owner("192.0.2.10").provider()).isEqualTo("示例云");
    assertThat(readings.rejects()).hasSize(1);
    assertThat(readings.readings())
        .extracting(FileReading::name)
        .containsExactly("ip_ownership.csv", "registry.csv");
  }

  @Test
  void a_second_night_adds_nothing_that_is_unchanged_and_asks_nobody_twice() throws IOException {
    file("registry.csv", "doc_no,status,observed_at", Filings.USCC + ",存续,2026-11-20");
    filing(Filings.honest());
    run(NOW);
    long kept = count();
    int asked = dns.questions().size();

    run(NOW.plusSeconds(3600));

    assertThat(count()).isEqualTo(kept);
    assertThat(dns.questions()).hasSize(asked);
    run(NOW.plusSeconds(13 * 3600));
    assertThat(dns.questions()).hasSizeGreaterThan(asked);
  }

  @Test
  void a_run_that_is_gone_on_with_leaves_what_was_seen_since_to_the_next_one() throws IOException {
    file(
        "calls.csv",
        "number,outcome,called_at,caller",
        "13800000001,空号,2026-11-24 11:00,王示例",
        "13800000001,接通,2026-11-24 18:00,王示例");
    real = NOW.plusSeconds(9 * 3600);
    run(NOW);
    assertThat(evidence(NOW).sight(Call.KIND, "13800000001").observations()).hasSize(1);
    assertThat(readings.knows("calls.csv", Sha256.of(home.resolve("evidence/calls.csv"))))
        .isFalse();

    Instant next = NOW.plusSeconds(86_400);
    real = next;
    run(next);
    assertThat(evidence(next).sight(Call.KIND, "13800000001").observations()).hasSize(2);
    assertThat(readings.knows("calls.csv", Sha256.of(home.resolve("evidence/calls.csv")))).isTrue();
  }

  @Test
  void a_changed_list_takes_back_what_is_no_longer_on_it() throws IOException {
    file("blacklist.csv", "kind,value", "entity," + Filings.USCC, "site,别的网站");
    run(NOW);
    String listed = "entity|" + Filings.USCC;
    assertThat(evidence(NOW).sight(Blacklist.KIND, listed).current()).isTrue();

    file("blacklist.csv", "kind,value", "site,别的网站");
    Instant later = NOW.plusSeconds(86_400);
    run(later);

    assertThat(evidence(later).sight(Blacklist.KIND, listed).state()).isEqualTo(State.MISSING);
    assertThat(evidence(later).sight(Blacklist.KIND, "entity|*").newest().observedAt())
        .isEqualTo(later);
  }

  @Test
  void a_list_that_cannot_be_read_leaves_the_old_one_in_force_and_the_job_goes_on()
      throws IOException {
    file("ip_ownership.csv", "cidr,owner", "192.0.2.0/24,示例云");
    file("registry.csv", "doc_no,status,observed_at", Filings.USCC + ",存续,2026-11-20");
    run(NOW);
    file("ip_ownership.csv", "no,such,headings");
    file("registry.xlsx", "PK\u0003\u0004 broken");

    Execution execution = run(NOW.plusSeconds(60));

    assertThat(execution.status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(observations.ranges().owner("192.0.2.1", NOW).provider()).isEqualTo("示例云");
    assertThat(readings.rejects())
        .extracting(one -> one.file() + " " + one.row() + " " + one.code())
        .containsExactly("ip_ownership.csv 0 EVI-003", "registry.xlsx 0 SHT-003");
  }

  @Test
  void a_step_that_broke_goes_on_behind_the_rows_it_had_kept() throws IOException {
    String rows =
        IntStream.range(0, 4800)
            .mapToObj(i -> "138%08d,接通,2026-11-20 10:00".formatted(i))
            .collect(Collectors.joining("\n"));
    file("calls.csv", "number,outcome,called_at", rows);
    file("aaa.csv", "unknown");
    BreakingSink<FileItem> breaking =
        new BreakingSink<>(new EvidenceFileWriter(observations, readings), 3);
    long broken;
    try (Jobs jobs = jobs(steps().table(run -> breaking))) {
      Execution execution = jobs.run("gather", parameters(NOW));
      broken = execution.id();
      assertThat(execution.status()).isEqualTo(BatchStatus.FAILED);
    }
    long kept = count();
    assertThat(kept).isBetween(3900L, 4000L);

    try (Jobs jobs = jobs(steps().table())) {
      Execution again = jobs.await(jobs.restart(broken, Map.of()));
      assertThat(again.status()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(again.steps().get(0).read()).isLessThan(1200);
    }
    assertThat(count()).isEqualTo(4800);
    assertThat(readings.readings())
        .filteredOn(one -> one.name().equals("calls.csv"))
        .singleElement()
        .satisfies(one -> assertThat(one.taken()).isEqualTo(4800));
  }

  @Test
  void a_dead_resolver_stops_nothing_and_is_told_of() throws IOException {
    filing(Filings.honest());
    dns.become(ZoneFile.of(List.of("example.cn FAIL SERVFAIL", "www.example.cn FAIL SERVFAIL")));

    Execution execution = run(NOW);

    assertThat(execution.steps().get(1).status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(evidence(NOW).sight(DnsRecord.KIND, "example.cn").state()).isEqualTo(State.FAILED);
    assertThat(new Outages(transactions).of(execution.id()))
        .anyMatch(one -> one.place().equals(dns.address()));

    dns.become(ZoneFile.of(List.of("example.cn A 192.0.2.10")));
    try (Jobs jobs = jobs(steps().table())) {
      Execution again = jobs.await(jobs.restart(execution.id(), Map.of("again", "true")));
      assertThat(again.status()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(evidence(NOW).sight(DnsRecord.KIND, "example.cn").current())
        .as("the restart asked again")
        .isTrue();
  }

  @Test
  void when_nobody_answers_the_rest_is_left_for_later() throws IOException {
    filings.save(many(1200));
    dns.become(
        ZoneFile.of(
            IntStream.range(0, 1200)
                .mapToObj(i -> "s%d.example.cn FAIL REFUSED".formatted(i))
                .collect(
                    Collectors.toCollection(
                        () ->
                            new java.util.ArrayList<>(
                                List.of(
                                    "example.cn FAIL REFUSED", "www.example.cn FAIL REFUSED"))))));

    Execution execution = run(NOW);

    assertThat(execution.steps().get(1).status()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(new HashSet<>(dns.questions()))
        .as("of 2400; under load a question may be lost on its way")
        .hasSizeBetween(500, 1100);
    assertThat(new Outages(transactions).of(execution.id()))
        .extracting(one -> one.code().code())
        .contains("EVI-008");
  }

  @Test
  void switched_off_nothing_is_asked_and_files_are_read_all_the_same() throws IOException {
    file("registry.csv", "doc_no,status,observed_at", Filings.USCC + ",存续,2026-11-20");
    filing(Filings.honest());
    live = false;
    run(NOW);
    assertThat(count()).isEqualTo(1);
    assertThat(dns.questions()).isEmpty();
  }

  @Test
  void a_clock_moved_back_reads_lists_again() throws IOException {
    file("blacklist.csv", "kind,value", "site,别的网站");
    run(NOW);
    Instant earlier = NOW.minusSeconds(86_400);
    run(earlier);

    assertThat(evidence(earlier).sight(Blacklist.KIND, "site|*").current()).isTrue();
  }

  @Test
  void many_filings_are_asked_about_once_each() {
    filings.save(many(700));

    Execution execution = run(NOW);

    assertThat(execution.steps().get(1).read()).isEqualTo(700);
    assertThat(
            dns.questions().stream().filter(one -> one.startsWith("udp example.cn AAAA")).count())
        .as("the registered domain they share")
        .isEqualTo(1);
  }

  @Test
  void no_transaction_waits_for_an_answer_on_h2() {
    looksUp(Databases.h2());
  }

  @Test
  void no_transaction_waits_for_an_answer_on_postgresql() {
    looksUp(Databases.postgres());
  }

  private void looksUp(TestDatabase where) {
    try (where;
        OnlyConnection only = new OnlyConnection(where)) {
      transactions = only.database().transactions();
      observations = new ObservationStore(transactions, settings.ages());
      filings = new FilingStore(transactions);
      filing(Filings.honest());
      dns.become(ZoneFile.of(List.of("example.cn A 192.0.2.10", "www.example.cn A 192.0.2.10")));
      EvidenceSettings asked = LoopbackSettings.asking(dns.address());
      LiveLookups.Opening opening =
          () ->
              new LiveLookups(
                  asked,
                  KeptFiles.none(),
                  AddressPolicy.publicAnd("192.0.2.0/24"),
                  checked -> {
                    only.ask();
                    return new InetSocketAddress("127.0.0.1", 9);
                  });

      Execution execution;
      try (Jobs jobs = jobs(only.database(), steps(asked, opening).table())) {
        execution = jobs.run("gather", parameters(NOW));
      }

      assertThat(execution.steps().get(1).status()).isEqualTo(BatchStatus.COMPLETED);
      assertThat(only.answers()).as("the page's server was asked for").isPositive();
      assertThat(evidence(NOW).sight(DnsRecord.KIND, "example.cn").current()).isTrue();
    }
  }

  private static List<StoredFiling> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Filings.with(
                    "filing_no",
                    "京ICP备%08d号-1".formatted(i + 1),
                    "domain",
                    "s%d.example.cn".formatted(i),
                    "homepage_url",
                    ""))
        .map(GatherHome::stored)
        .toList();
  }
}
