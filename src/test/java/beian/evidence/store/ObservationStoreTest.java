package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.Resolution;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.Content;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Kinds;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.MaterialFile;
import beian.evidence.kind.Miit;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Registry;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.Seen;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ObservationStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00.123456Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final TestDatabase database;
  private final ObservationStore store;
  private final FileReadingStore readings;

  ObservationStoreTest(TestDatabase database) {
    this.database = database;
    this.store = new ObservationStore(database.open().transactions(), AgeLimits.defaults());
    this.readings = new FileReadingStore(database.open().transactions());
  }

  @BeforeEach
  void empty() {
    database
        .open()
        .transactions()
        .run(
            () -> {
              for (String table :
                  List.of(
                      "sighting", "seen_in", "observation", "evidence_reject", "evidence_file")) {
                database.open().transactions().sql().update("delete from " + table);
              }
            });
  }

  @Test
  void the_table_stands_as_it_is_defined() {
    assertThat(store.differences()).isEmpty();
  }

  @Test
  void an_observation_comes_back_as_it_was_and_is_kept_once() {
    Observation seen =
        Seen.of(
            Registry.KIND,
            Filings.USCC,
            Map.of("name", "北京示例科技有限公司\n“引号”", "status", "存续"),
            "file registry.csv:2",
            NOW,
            NOW.minus(DAY),
            NOW.plus(DAY),
            false,
            "ab".repeat(32));

    assertThat(store.save(List.of(seen, seen))).isEqualTo(1);
    assertThat(store.save(List.of(seen))).isZero();
    assertThat(store.find(List.of(seen.id(), "registry-0000"))).containsExactly(seen);
  }

  @Test
  void answers_every_kind_a_filing_can_be_asked_about() {
    Filing filing = Filings.with("entity_pic_mobile", "13800000001;13800000003");
    for (EvidenceKind kind : Kinds.all()) {
      for (String subject : kind.subjects(filing)) {
        store.save(List.of(seen(kind, subject, NOW.minus(DAY))));
      }
    }

    Evidence evidence = store.evidenceFor(List.of(filing), NOW);

    assertThat(evidence.sight(DnsRecord.KIND, "www.example.cn").current()).isTrue();
    assertThat(evidence.sight(Registration.KIND, "example.cn").current()).isTrue();
    assertThat(evidence.sight(Page.KIND, "example.cn").current()).isTrue();
    assertThat(evidence.sight(Content.KIND, "example.cn").current()).isTrue();
    assertThat(evidence.sight(Registry.KIND, Filings.USCC).current()).isTrue();
    assertThat(evidence.sight(NumberStatus.KIND, "13800000003").current()).isTrue();
    assertThat(evidence.sight(Call.KIND, "010-55500002").current()).isTrue();
    assertThat(evidence.sight(Code.KIND, "京ICP备00000001号-1|13800000001").current()).isTrue();
    assertThat(evidence.sight(Miit.KIND, "京ICP备00000001号-1").current()).isTrue();
    assertThat(evidence.sight(Blacklist.KIND, "entity|" + Filings.USCC).current()).isTrue();
    assertThat(evidence.sight(Blacklist.KIND, "site|示例网").current()).isTrue();
    assertThat(evidence.sight(Blacklist.KIND, "site|*").current()).isTrue();
    assertThat(evidence.sight(MaterialFile.KIND, "0001-id.jpg").current()).isTrue();
    assertThat(evidence.sight(MailboxStatus.KIND, "zhang@example.cn").current()).isTrue();
  }

  @Test
  void a_failed_look_up_never_replaces_a_valid_observation() {
    Observation good = dns("example.cn", "A", "192.0.2.10", NOW.minus(DAY));
    Observation failure =
        Seen.of(
            DnsRecord.KIND,
            "example.cn",
            Map.of("failure", "TIMEOUT", "resolver", "192.0.2.53"),
            "dns 192.0.2.53",
            NOW,
            null,
            null,
            true,
            "");
    store.save(List.of(good, failure));

    Evidence evidence = store.evidenceFor(List.of(Filings.honest()), NOW);

    assertThat(evidence.sight(DnsRecord.KIND, "example.cn").observations()).containsExactly(good);
  }

  @Test
  void what_is_too_old_is_stale_and_what_is_later_does_not_exist() {
    store.save(
        List.of(
            dns("example.cn", "A", "192.0.2.10", NOW.minus(DAY.multipliedBy(8))),
            dns("www.example.cn", "A", "192.0.2.10", NOW.plus(DAY))));

    Evidence evidence = store.evidenceFor(List.of(Filings.honest()), NOW);

    assertThat(evidence.sight(DnsRecord.KIND, "example.cn").state()).isEqualTo(State.STALE);
    assertThat(evidence.sight(DnsRecord.KIND, "www.example.cn").state()).isEqualTo(State.MISSING);
  }

  @Test
  void aliases_are_followed_to_the_addresses_of_a_cdn() {
    store.save(
        List.of(
            dns("www.example.cn", "CNAME", "a.cdn.example.net", NOW.minus(DAY)),
            dns("a.cdn.example.net", "CNAME", "b.cdn.example.net", NOW.minus(DAY)),
            dns("b.cdn.example.net", "A", "198.51.100.7", NOW.minus(DAY)),
            dns("b.cdn.example.net", "AAAA", "2001:db8::7", NOW.minus(DAY))));

    Resolution way =
        Resolution.of(store.evidenceFor(List.of(Filings.honest()), NOW), "www.example.cn");

    assertThat(way.aliases()).containsExactly("a.cdn.example.net", "b.cdn.example.net");
    assertThat(way.addresses()).containsExactlyInAnyOrder("198.51.100.7", "2001:db8::7");
  }

  @Test
  void a_loop_of_aliases_ends() {
    store.save(
        List.of(
            dns("www.example.cn", "CNAME", "example.cn", NOW.minus(DAY)),
            dns("example.cn", "CNAME", "www.example.cn", NOW.minus(DAY))));

    Resolution way =
        Resolution.of(store.evidenceFor(List.of(Filings.honest()), NOW), "www.example.cn");

    assertThat(way.addresses()).isEmpty();
  }

  @Test
  void only_the_newest_of_a_long_history_is_loaded() {
    for (int day = 1; day <= 60; day++) {
      store.save(
          List.of(
              seen(
                  Miit.KIND,
                  "京ICP备00000001号-1",
                  NOW.minus(DAY.dividedBy(day)),
                  "site_count",
                  "" + day)));
    }

    Evidence evidence = store.evidenceFor(List.of(Filings.honest()), NOW);

    assertThat(evidence.sight(Miit.KIND, "京ICP备00000001号-1").observations()).hasSize(20);
    assertThat(
            evidence.sight(Miit.KIND, "京ICP备00000001号-1").newest().attributes().get("site_count"))
        .isEqualTo("60");
  }

  @Test
  void what_has_left_a_list_no_longer_holds() {
    Observation stays = range("192.0.2.0/24", "示例云");
    Observation leaves = range("198.51.100.0/24", "示例云");
    FileReading first = readings.begin("ip_ownership.csv", "1", NOW.minus(DAY));
    store.save(List.of(stays, leaves), first.id());
    readings.finish(first, 2, "");
    assertThat(store.ranges().owner("198.51.100.1", NOW).known()).isTrue();

    FileReading second = readings.begin("ip_ownership.csv", "2", NOW);
    store.save(List.of(stays), second.id());
    assertThat(store.ranges().owner("198.51.100.1", NOW).known())
        .as("until the new list is read to its end both hold")
        .isTrue();
    readings.finish(second, 1, "");

    assertThat(store.ranges().owner("198.51.100.1", NOW).known()).isFalse();
    assertThat(store.ranges().owner("192.0.2.1", NOW).provider()).isEqualTo("示例云");
    assertThat(store.ranges()).isSameAs(store.ranges());
  }

  @Test
  void a_reading_cut_off_is_taken_up_again_and_its_rejects_are_kept_once() {
    FileReading begun = readings.begin("dns.csv", "1", NOW);
    EvidenceReject reject = new EvidenceReject("dns.csv", 3, "value", "EVI-004", "x", "an address");
    readings.reject(begun, List.of(reject));

    FileReading again = readings.begin("dns.csv", "1", NOW);
    readings.reject(again, List.of(reject));
    readings.finish(again, 7, "note");

    assertThat(again).isEqualTo(begun);
    assertThat(readings.rejects()).containsExactly(reject);
    assertThat(readings.readings())
        .containsExactly(new FileReading(begun.id(), "dns.csv", "1", NOW, true, 7, 1, "note"));
    assertThat(readings.begin("dns.csv", "2", NOW).id()).isGreaterThan(begun.id());
  }

  @Test
  void a_row_that_could_not_be_used_is_open_about_whom_it_is_until_it_is_corrected() {
    EvidenceReject row = new EvidenceReject("calls.csv", 3, "called_at", "EVI-005", "", "");
    FileReading calls = readings.begin("calls.csv", "1", NOW);
    readings.reject(
        calls,
        List.of(
            row.of("call", List.of("13800000001")),
            row.of("call", List.of("13800000002", "13800000003")).on("二"),
            new EvidenceReject("calls.csv", 9, "number", "EVI-004", "", "").of("call", List.of())));
    readings.finish(calls, 1, "");
    FileReading odd = readings.begin("odd.et", "1", NOW);
    readings.reject(odd, List.of(new EvidenceReject("odd.et", 0, "", "EVI-002", "", "")));
    OpenRejects open = new OpenRejects(database.open().transactions());

    assertThat(open.about(Map.of(Call.KIND, Set.of("13800000001", "13800000003"))))
        .filteredOn(one -> one.changeMayConcern(Call.KIND, Set.of("13800000003")))
        .extracting(OpenReject::place)
        .containsExactly("calls.csv:9 (EVI-004)", "odd.et (EVI-002)", "calls.csv!二:3 (EVI-005)");
    assertThat(open.about(Map.of(Page.KIND, Set.of("site1.example"))))
        .extracting(OpenReject::place)
        .containsExactly("odd.et (EVI-002)");
    assertThat(open.about(Map.of())).hasSize(1);

    readings.finish(readings.begin("calls.csv", "2", NOW), 4, "");
    assertThat(open.about(Map.of(Call.KIND, Set.of("13800000001")))).hasSize(1);
  }

  private static Observation range(String cidr, String owner) {
    return Seen.of(
        IpOwnership.KIND,
        cidr,
        Map.of("owner", owner, "list", "own"),
        "file ip_ownership.csv",
        NOW.minus(DAY),
        null,
        null,
        false,
        "");
  }

  private static Observation dns(String name, String type, String value, Instant at) {
    return seen(DnsRecord.KIND, name, at, "type", type, "value", value);
  }

  private static Observation seen(
      EvidenceKind kind, String subject, Instant at, String... attributes) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      map.put(attributes[i], attributes[i + 1]);
    }
    return Seen.of(kind, subject, map, "test", at, null, null, false, "0".repeat(64));
  }
}
