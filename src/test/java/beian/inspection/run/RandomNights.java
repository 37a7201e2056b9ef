package beian.inspection.run;

import beian.evidence.AgeLimits;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.source.EarlierFiles;
import beian.filing.source.FileInImport;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.inspection.Reading;
import beian.inspection.card.Severity;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rules.AllRules;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import beian.testing.Filings;
import beian.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A house with a few filings that touch one another, made of the examples on the cards, in which
 * things happen between the nights: rows change, come and are missed, evidence of every kind comes,
 * lists are read anew, days pass, settings and cards change, old evidence is purged, filings are
 * inspected between the nights, and nights are cut off and run on. The seed decides everything.
 */
final class RandomNights extends InspectedHouse {
  private static final int FILINGS = 12;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Random random;
  private final List<Case> cases = Cases.all();
  private @Nullable CutOff cutOff;

  /** A night that was cut off before that bucket. */
  private record CutOff(Instant moment, int bucket) {}

  RandomNights(Transactions transactions, long seed) {
    super(transactions);
    this.random = new Random(seed);
    for (int n = 0; n < FILINGS; n++) {
      row(n);
    }
    for (int n = 0; n < 4 * FILINGS; n++) {
      seen();
    }
    range();
  }

  /** Lets a time pass in which things happen; returns what. */
  List<String> live() {
    List<String> happened = new ArrayList<>();
    int most = random.nextInt(4);
    for (int n = 0; n < most; n++) {
      happened.add(something());
    }
    Duration passed =
        switch (random.nextInt(5)) {
          case 0 -> Duration.ofHours(1 + random.nextInt(20));
          case 1 -> Duration.ofDays(1 + random.nextInt(40));
          default -> A_DAY;
        };
    now = now.plus(passed);
    happened.add("passed " + passed);
    return happened;
  }

  private String something() {
    int what = random.nextInt(17);
    // What all verdicts rest on changes less often than what some do.
    if (what > 8 && what < 15 && random.nextInt(3) > 0) {
      what = random.nextInt(7);
    }
    switch (what) {
      case 0, 1 -> row(random.nextInt(FILINGS));
      case 2, 3, 4, 5, 6 -> seen();
      case 7 -> range();
      case 8 -> missed();
      case 9 -> readings.merge(any(Reading.values()), true, (a, b) -> !a);
      case 10 -> provider = provider.equals("示例云") ? "另一云" : "示例云";
      case 11 -> window = random.nextInt(60);
      case 12 -> campaign = campaign.isEmpty() ? Zone.dayOf(now).toString() : "";
      case 13 -> {
        Map<EvidenceKind, Duration> limits = new HashMap<>(ages.limits());
        EvidenceKind kind = any(List.copyOf(limits.keySet()), EvidenceKind::word);
        limits.put(kind, Duration.ofDays(1 + random.nextInt(60)));
        ages = new AgeLimits(limits);
      }
      case 14 -> {
        String rule = any(AllRules.catalog().entries(), entry -> entry.id()).id();
        without = without.isEmpty() ? rule : "";
        severities.put(any(AllRules.catalog().entries(), entry -> entry.id()).id(), Severity.MINOR);
      }
      case 15 -> purge();
      default -> between();
    }
    return Integer.toString(what);
  }

  /** A row comes in: mostly as some card tells it, under one of few numbers. */
  private void row(int number) {
    Case one = any(cases, Case::toString);
    Map<String, Object> values = new HashMap<>(FilingColumns.values(one.filing()));
    values.put(FilingColumns.SILENT, one.filing().silent());
    if (!one.filing().filingNo().isEmpty() || random.nextInt(3) > 0) {
      values.put("filing_no", "京ICP备0000001%d号-1".formatted(number % 10) + number / 10);
    } else {
      values.put("order_no", "B000000" + number);
    }
    if (random.nextInt(3) > 0) {
      String domain = "site" + random.nextInt(FILINGS) + ".example";
      values.put("domain", List.of(domain));
      values.put("homepage_url", "www." + domain);
    }
    if (random.nextInt(2) == 0) {
      values.put("entity_name", "北京示例" + number + "科技有限公司");
    }
    if (random.nextInt(4) > 0) {
      values.put("entity_pic_mobile", "138000001%02d".formatted(number));
      values.put("site_pic_mobile", "138000002%02d".formatted(number));
      values.put("entity_pic_landline", "010-555001%02d".formatted(number));
      values.put("site_pic_landline", "010-555002%02d".formatted(number));
      values.put("entity_pic_email", "owner" + number + "@example.cn");
    }
    if (random.nextInt(2) == 0) {
      values.put("account_id", "10000" + (1 + random.nextInt(3)));
      values.put("server_id", "ins-" + (1 + random.nextInt(3)));
      values.put("auth_code", random.nextInt(2) == 0 ? "" : "CODE-" + (1 + random.nextInt(2)));
    }
    if (random.nextInt(3) == 0) {
      values.put("entity_doc_no", Filings.USCC);
      values.put("password_ref", "PW-" + (1 + random.nextInt(2)));
    }
    LocalDate today = Zone.dayOf(now);
    for (String day :
        new String[] {
          "entity_doc_expiry",
          "domain_expiry",
          "server_expiry",
          "approved_at",
          "dereg_done_at",
          "change_submitted_at"
        }) {
      if (random.nextInt(8) == 0 && isColumn(day)) {
        values.put(day, today.plusDays(random.nextInt(80) - 30));
      }
    }
    Filing filing = FilingColumns.filing(values);
    filings.save(
        List.of(
            StoredFiling.imported(
                filing,
                new ImportedRow(0, now, new Provenance("名单.xlsx", "Sheet1", number)),
                Map.of(),
                Map.of())));
  }

  private static boolean isColumn(String key) {
    return beian.filing.column.ColumnSpec.all().stream().anyMatch(one -> one.key().equals(key));
  }

  /** Something is seen: as some card tells it, of that or of what a filing here is asked about. */
  private void seen() {
    Case one = any(cases, Case::toString);
    List<Observation> told = one.told().observations();
    if (told.isEmpty()) {
      return;
    }
    Observation like = told.get(random.nextInt(told.size()));
    List<String> subjects =
        everything().stream()
            .flatMap(filing -> like.kind().subjects(filing.filing()).stream())
            .distinct()
            .sorted()
            .toList();
    String subject =
        subjects.isEmpty() || random.nextInt(6) == 0
            ? like.subject()
            : subjects.get(random.nextInt(subjects.size()));
    Duration age = Duration.ofMinutes(random.nextInt(50 * 24 * 60) - 2 * 24 * 60);
    age = random.nextBoolean() ? Duration.ofMinutes(random.nextInt(3 * 24 * 60)) : age;
    Instant at = now.minus(age);
    Span span = random.nextBoolean() ? Span.at(at) : Span.day(Zone.dayOf(at));
    boolean listed = like.kind().listed();
    save(
        Seen.of(
            like.kind(),
            subject,
            like.attributes(),
            "file " + like.kind() + ".csv:" + random.nextInt(9),
            span,
            random.nextInt(6) == 0 ? at.plus(A_DAY) : null,
            listed && random.nextInt(2) == 0 || random.nextInt(9) == 0
                ? now.plus(Duration.ofHours(random.nextInt(200) - 60))
                : null,
            like.failed(),
            "0".repeat(64)));
  }

  /** A list of ranges is read. */
  private void range() {
    Instant from = now.minus(Duration.ofDays(random.nextInt(10)));
    Instant until = now.plus(Duration.ofDays(random.nextInt(30) - 3));
    String owner = random.nextInt(3) == 0 ? "另一云" : "示例云";
    Draft draft =
        new Draft(IpOwnership.KIND, "192.0.2.0/24", "file ip_ownership.csv:2", Span.at(from))
            .with(IpOwnership.OWNER, owner)
            .with(IpOwnership.REGION, "北京")
            .with(IpOwnership.LIST, owner.equals("示例云") ? IpOwnership.OWN : "public")
            .holding(from, random.nextBoolean() ? until : null);
    save(draft.seen());
  }

  private void save(Observation one) {
    ObservationStore observations = observations();
    if (!one.kind().listed()) {
      observations.save(List.of(one));
      return;
    }
    FileReadingStore readingStore = new FileReadingStore(transactions);
    FileReading reading =
        readingStore.begin(one.kind().word() + ".csv", one.id() + random.nextInt(), now);
    observations.save(List.of(one), reading.id());
    readingStore.finish(reading, 1, "");
  }

  /** A full list comes without some filings; or with all, and then nothing is missed. */
  private void missed() {
    Set<String> had = new HashSet<>();
    everything().stream()
        .map(StoredFiling::key)
        .filter(key -> random.nextInt(4) > 0)
        .forEach(had::add);
    filings.save(
        everything(),
        new FileInImport(1 + random.nextInt(9), 0, now, number -> false, EarlierFiles.NONE));
    if (random.nextBoolean()) {
      new MissingFilings(transactions).note(1 + random.nextInt(9), had, now, "全量.xlsx");
    }
  }

  /** Some filings are inspected before the next night, as before a mark. */
  private void between() {
    List<StoredFiling> all = everything();
    findings.save(inspection().inspect(all.subList(0, all.size() / 3), now));
  }

  /**
   * A night, perhaps after one that was cut off, or after one that was cut off long ago is run on;
   * returns how many filings were inspected.
   */
  int night() {
    if (cutOff != null && random.nextInt(3) == 0) {
      Instant tonight = now;
      now = cutOff.moment;
      part(cutOff.bucket, FilingStore.BUCKETS, true);
      now = tonight;
      cutOff = null;
    }
    if (random.nextInt(4) == 0) {
      cutOff = new CutOff(now, random.nextInt(FilingStore.BUCKETS));
      part(cutOff.bucket, false);
      if (random.nextBoolean()) {
        now = now.plus(A_DAY);
        seen();
      }
    }
    return part(FilingStore.BUCKETS, true);
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T any(List<T> all, java.util.function.Function<T, String> name) {
    return all.stream()
        .sorted(Comparator.comparing(name))
        .skip(random.nextInt(all.size()))
        .findFirst()
        .orElseThrow();
  }
}
