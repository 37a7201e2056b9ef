package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceSince;
import beian.evidence.ObservedEvidence;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Call;
import beian.evidence.kind.Content;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Kinds;
import beian.evidence.kind.Miit;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Registry;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.peer.Sharers;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Terms;
import beian.platform.database.Transactions;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.Seen;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is seen again, contradicted, dated by a bare day or handed in late: rules know what they
 * would know if every sighting were a row of its own.
 */
@OnEachDatabase
class SeenAgainTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int HISTORIES = 12;
  private static final int FILES = 14;
  private static final Inspector INSPECTOR = new Inspector(AllRules.catalog(), Map.of());
  private static final Terms TERMS =
      new Terms("示例云", Set.of(), List.of(), 30, "2026-11-01", Map.of());

  private final Transactions transactions;

  SeenAgainTest(TestDatabase database) {
    this.transactions = database.open().transactions();
  }

  /** What an evidence file may say: kind, subject, answer. */
  private record Said(EvidenceKind kind, String subject, Map<String, String> answer) {}

  private static final List<Said> ANSWERS =
      List.of(
          said(Call.KIND, "13800000001", "outcome", "无人接听"),
          said(Call.KIND, "13800000001", "outcome", "接通"),
          said(Call.KIND, "13800000001", "outcome", "空号"),
          said(Call.KIND, "010-55500002", "outcome", "无人接听"),
          said(NumberStatus.KIND, "13800000001", "status", "正常"),
          said(NumberStatus.KIND, "13800000001", "status", "空号"),
          said(Registry.KIND, Filings.USCC, "name", "北京示例科技有限公司", "status", "存续"),
          said(Registry.KIND, Filings.USCC, "name", "北京示例科技有限公司", "status", "注销"),
          said(Registry.KIND, Filings.USCC, "name", "另一公司", "status", "存续"),
          said(Registration.KIND, "example.cn", "registrant", "北京示例科技有限公司"),
          said(Registration.KIND, "example.cn", "registrant", "上海另一公司"),
          said(Content.KIND, "example.cn", "flag", "ok", "reviewer", "李示例"),
          said(Content.KIND, "example.cn", "flag", "empty", "reviewer", "李示例"),
          said(Page.KIND, "example.cn", "status", "200", "title", "示例网"),
          said(Page.KIND, "example.cn", "status", "404"),
          said(Miit.KIND, "京ICP备00000001号-1", "site_exists", "是", "providers", "示例云"),
          said(Miit.KIND, "京ICP备00000001号-1", "site_exists", "否"),
          said(DnsRecord.KIND, "example.cn", "type", "A", "value", "192.0.2.10", "resolver", "r"),
          said(DnsRecord.KIND, "example.cn", "type", "A", "value", "198.51.100.7", "resolver", "r"),
          said(DnsRecord.KIND, "example.cn", "type", "A", "value", "", "resolver", "r"),
          said(DnsRecord.KIND, "example.cn", "type", "A", "value", "192.0.2.10", "resolver", "q"),
          said(Call.KIND, "13800000001", "failure", "TIMEOUT"),
          said(DnsRecord.KIND, "example.cn", "failure", "TIMEOUT"));

  private static final List<Said> LISTED =
      List.of(
          said(Blacklist.KIND, "entity|" + Filings.USCC, "reason", "示例"),
          said(Blacklist.KIND, "entity|*"),
          said(Blacklist.KIND, "site|*"),
          said(IpOwnership.KIND, "192.0.2.0/24", "owner", "示例云", "list", "own"),
          said(IpOwnership.KIND, "192.0.2.0/24", "owner", "另一云", "list", "own"),
          said(IpOwnership.KIND, "198.51.100.0/24", "owner", "另一云", "list", "public"));

  private static Said said(EvidenceKind kind, String subject, String... answer) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < answer.length; i += 2) {
      map.put(answer[i], answer[i + 1]);
    }
    return new Said(kind, subject, map);
  }

  /** A row for each sighting, as an earlier version kept it: the truth to be held against. */
  private static final class RowPerSighting {
    final Map<String, Observation> rows = new LinkedHashMap<>();
    final Map<String, Long> standsIn = new TreeMap<>();
    final Map<String, Long> newest = new TreeMap<>();

    void keep(List<Observation> some, String list, long reading) {
      for (Observation one : some) {
        String row =
            List.of(one.kind(), one.subject(), one.attributes(), one.source(), one.seen())
                .toString();
        rows.putIfAbsent(row, one);
        standsIn.put(row, reading);
      }
      if (!list.isEmpty()) {
        newest.put(list, reading);
      }
    }

    List<Observation> standing() {
      return rows.entrySet().stream()
          .filter(row -> stands(standsIn.getOrDefault(row.getKey(), 0L)))
          .map(Map.Entry::getValue)
          .toList();
    }

    private boolean stands(long reading) {
      return reading == 0 || newest.containsValue(reading);
    }

    Evidence evidence(Instant now) {
      List<Observation> ranges =
          standing().stream().filter(one -> one.kind() == IpOwnership.KIND).toList();
      List<Observation> asked = standing().stream().filter(one -> counts(one, now)).toList();
      return new ObservedEvidence(now, AgeLimits.defaults(), asked, new AddressRanges(ranges));
    }

    /** Where something young enough is known of a subject, what is a day older does not count. */
    private boolean counts(Observation one, Instant now) {
      Duration limit = AgeLimits.defaults().limits().get(one.kind());
      if (limit == null || !one.observedAt().isBefore(now.minus(limit).minus(DAY))) {
        return true;
      }
      return standing().stream()
          .filter(other -> other.kind() == one.kind() && other.subject().equals(one.subject()))
          .filter(other -> !other.failed() && !other.observedAt().isAfter(now))
          .allMatch(other -> other.observedAt().isBefore(now.minus(limit)));
    }
  }

  @Test
  void random_histories_prove_what_a_row_for_each_sighting_would_prove() {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      history(new Random(seed), "seed " + seed);
    }
  }

  private void history(Random random, String which) {
    transactions.run(
        () ->
            List.of("sighting", "seen_in", "observation", "evidence_file")
                .forEach(table -> transactions.sql().update("delete from " + table)));
    ObservationStore store = new ObservationStore(transactions, AgeLimits.defaults());
    FileReadingStore readings = new FileReadingStore(transactions);
    RowPerSighting truth = new RowPerSighting();
    List<List<Observation>> handedIn = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      String in = which + ", file " + file;
      if (random.nextInt(4) == 0) {
        String name = random.nextBoolean() ? "blacklist.csv" : "ip_ownership.csv";
        List<Observation> some = list(name, random);
        FileReading reading = readings.begin(name, "v" + file, NOW.plusSeconds(file));
        store.save(some, reading.id());
        readings.finish(reading, some.size(), "");
        truth.keep(some, name, reading.id());
      } else {
        boolean again = !handedIn.isEmpty() && random.nextInt(4) == 0;
        List<Observation> some =
            again ? handedIn.get(random.nextInt(handedIn.size())) : file(random, file);
        handedIn.add(some);
        int portions = 1 + random.nextInt(3);
        for (int i = 0; i < portions; i++) {
          store.save(some.subList(i * some.size() / portions, (i + 1) * some.size() / portions));
        }
        truth.keep(some, "", 0);
      }
      alike(store, truth, in);
    }
    everyIdStandsForWhatItStoodFor(store, truth, which);
  }

  private static List<Observation> file(Random random, int file) {
    List<Observation> rows = new ArrayList<>();
    boolean looked = random.nextInt(3) == 0;
    int count = 1 + random.nextInt(12);
    for (int row = 0; row < count; row++) {
      Said said = ANSWERS.get(random.nextInt(ANSWERS.size()));
      String source =
          looked ? "dns 192.0.2.53" : "file f" + random.nextInt(2) + ".csv:" + random.nextInt(6);
      rows.add(observation(said, source, span(random), looked ? "" : hash("file " + file)));
    }
    return rows;
  }

  private static Span span(Random random) {
    Instant day = NOW.minus(DAY.multipliedBy(random.nextInt(12))).minusSeconds(4 * 3600 + 8 * 3600);
    return switch (random.nextInt(4)) {
      case 0 -> Span.day(day);
      case 1 -> Span.minute(day.plusSeconds(60L * random.nextInt(1440)));
      case 2 -> Span.at(day.plusSeconds(3600L * random.nextInt(24)).plusNanos(1_000));
      default -> Span.at(day.plusSeconds(3600L * random.nextInt(24)));
    };
  }

  private static List<Observation> list(String name, Random random) {
    EvidenceKind kind = name.startsWith("black") ? Blacklist.KIND : IpOwnership.KIND;
    List<Observation> rows = new ArrayList<>();
    for (Said said : LISTED) {
      if (said.kind == kind && random.nextInt(3) > 0) {
        Span at = Span.at(NOW.minus(DAY.multipliedBy(random.nextInt(3))));
        rows.add(observation(said, "file " + name + ":" + random.nextInt(3), at, hash(name)));
      }
    }
    return rows;
  }

  private static String hash(String of) {
    return beian.platform.text.Sha256.of(of);
  }

  private static Observation observation(Said said, String source, Span at, String file) {
    boolean failed = said.answer.containsKey("failure");
    Observation seen =
        Seen.of(said.kind, said.subject, said.answer, source, at, null, null, failed, hash("line"));
    String cited = file.isEmpty() ? hash(seen.raw()) : hash(source + at);
    return new Observation(
        seen.id(),
        seen.kind(),
        seen.subject(),
        seen.attributes(),
        seen.source(),
        seen.observedAt(),
        seen.observedUntil(),
        null,
        null,
        failed,
        cited,
        file);
  }

  private static void alike(ObservationStore store, RowPerSighting truth, String in) {
    Filing filing = Filings.honest();
    for (Instant now :
        List.of(NOW, NOW.minus(DAY.multipliedBy(3)), NOW.plus(DAY.multipliedBy(6)))) {
      Evidence expected = truth.evidence(now);
      Evidence found = store.evidenceFor(List.of(filing), now);
      for (EvidenceKind kind : Kinds.all()) {
        for (String subject : kind.subjects(filing)) {
          assertThat(shown(found.sight(kind, subject)))
              .as("%s at %s: %s %s", in, now, kind, subject)
              .isEqualTo(shown(expected.sight(kind, subject)));
        }
      }
      assertThat(said(filing, found, now)).as(in).isEqualTo(said(filing, expected, now));
      Instant told = now.minus(DAY.multipliedBy(2));
      assertThat(said(filing, new EvidenceSince(found, told), now))
          .as(in + ", after a notice")
          .isEqualTo(said(filing, new EvidenceSince(expected, told), now));
    }
  }

  private static String shown(Sight sight) {
    return sight.state()
        + sight.observations().stream().map(SeenAgainTest::shown).collect(Collectors.joining())
        + sight.contradiction().map(one -> one.shown()).orElse("");
  }

  private static String shown(Observation seen) {
    return seen.id() + seen.attributes() + seen.source() + seen.seen() + seen.failed();
  }

  private static List<String> said(Filing filing, Evidence evidence, Instant now) {
    Facts facts = new Facts(now, evidence, tie -> Sharers.NONE, TERMS);
    return INSPECTOR.inspect(filing, facts).stream().map(Finding::toString).toList();
  }

  private static void everyIdStandsForWhatItStoodFor(
      ObservationStore store, RowPerSighting truth, String which) {
    Set<String> ids = new HashSet<>();
    truth.rows.values().forEach(one -> ids.add(one.id()));
    Map<String, Observation> found =
        store.find(ids).stream().collect(Collectors.toMap(Observation::id, one -> one));
    for (Observation one : truth.rows.values()) {
      Observation cited = found.get(one.id());
      assertThat(cited).as("%s: %s", which, one).isNotNull();
      assertThat(shown(cited)).isEqualTo(shown(one));
      assertThat(cited.sha256()).isIn(one.sha256(), "");
    }
  }
}
