package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Span;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.inspection.Catalog;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A FAIL needs a positive answer found in a table of known answers, about this very thing, at a
 * known time, newer than everything that contradicts it. Whatever a FAIL of the cases rests on is
 * taken away in turn; the fault has to go with it.
 */
class ProofTest {
  private static final Inspector INSPECTOR = new Inspector(new Catalog(AllRules.all()), Map.of());
  private static final Catalog CATALOG = new Catalog(AllRules.all());

  /** Words that stand in no table, and known ones within others that are no answer. */
  private static final List<UnaryOperator<String>> UNKNOWN =
      List.of(
          word -> "示例新用语",
          word -> "unheard-of",
          word -> "非" + word,
          word -> word + "待定",
          word -> "关于" + word + "的通知",
          word -> word + "（示例新用语）",
          word -> "<p>" + word + "</p>",
          word -> "error: " + word);

  /** The attributes that are words of somebody's, by kind; names, days and texts are none. */
  private static final Map<EvidenceKind, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(EvidenceKind.DNS, List.of("type", "status")),
          Map.entry(EvidenceKind.IP_OWNERSHIP, List.of("owner")),
          Map.entry(EvidenceKind.REGISTRATION, List.of("status", "registrant_type", "verified")),
          Map.entry(EvidenceKind.PAGE, List.of("status")),
          Map.entry(EvidenceKind.REGISTRY, List.of("status")),
          Map.entry(EvidenceKind.NUMBER_STATUS, List.of("status")),
          Map.entry(EvidenceKind.CALL, List.of("outcome")),
          Map.entry(EvidenceKind.MIIT, List.of("entity_exists", "site_exists", "status")),
          Map.entry(EvidenceKind.MATERIAL, List.of("problem", "type")),
          Map.entry(EvidenceKind.CONTENT, List.of("flag", "category")),
          Map.entry(EvidenceKind.MAILBOX, List.of("status")));

  /** One fault of one rule about one thing. */
  private record Told(String rule, String fault, String about) {
    static Told of(Finding finding) {
      return new Told(finding.rule(), finding.fault(), finding.about());
    }
  }

  /** One thing of which something was seen. */
  private record Thing(EvidenceKind kind, String subject) {
    static Thing of(Observation seen) {
      return new Thing(seen.kind(), seen.subject());
    }
  }

  static List<Case> failing() throws IOException {
    return Cases.all().stream().filter(one -> one.outcome() == Outcome.FAIL).toList();
  }

  private static Set<Told> faults(Case one, Facts facts) {
    return INSPECTOR.inspect(CATALOG.find(one.rule()).orElseThrow(), one.filing(), facts).stream()
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .map(Told::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Observation> all(Case one) {
    return Stream.concat(one.told().observations().stream(), one.told().ranges().stream()).toList();
  }

  private static Set<Told> faults(Case one, List<Observation> all) {
    Predicate<Observation> range = seen -> seen.kind() == EvidenceKind.IP_OWNERSHIP;
    return faults(
        one,
        one.told()
            .build(
                all.stream().filter(range.negate()).toList(), all.stream().filter(range).toList()));
  }

  /** The faults that are not there when nothing was seen: they rest on evidence. */
  private static Set<Told> proved(Case one) {
    Set<Told> proved = faults(one, all(one));
    proved.removeAll(faults(one, one.told().build(List.of(), List.of())));
    return proved;
  }

  private static List<Observation> each(
      List<Observation> all, Predicate<Observation> of, UnaryOperator<Observation> change) {
    return all.stream().map(seen -> of.test(seen) ? change.apply(seen) : seen).toList();
  }

  private static List<Observation> without(List<Observation> all, Predicate<Observation> of) {
    return all.stream().filter(of.negate()).toList();
  }

  private static Observation like(
      Observation seen, String subject, Map<String, String> attributes, Duration later) {
    return Observation.of(
        seen.kind(),
        subject,
        attributes,
        seen.source(),
        new Span(seen.observedAt().plus(later), seen.observedUntil().plus(later)),
        seen.validFrom(),
        seen.validUntil(),
        seen.failed(),
        seen.sha256());
  }

  private static Observation with(Observation seen, String attribute, String value) {
    Map<String, String> changed = new HashMap<>(seen.attributes());
    changed.put(attribute, value);
    changed.values().removeIf(String::isEmpty);
    return like(seen, seen.subject(), changed, Duration.ZERO);
  }

  private static Set<Told> left(Set<Told> proved, Set<Told> found) {
    Set<Told> left = new LinkedHashSet<>(proved);
    left.retainAll(found);
    return left;
  }

  private static Set<Thing> things(Case one) {
    return all(one).stream().map(Thing::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The faults that go when nothing is known of the thing. */
  private static Set<Told> resting(Case one, Set<Told> proved, Predicate<Observation> on) {
    Set<Told> resting = new LinkedHashSet<>(proved);
    resting.removeAll(faults(one, without(all(one), on)));
    return resting;
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_a_word_that_stands_in_no_table(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      for (String attribute : WORDS.getOrDefault(thing.kind(), List.of())) {
        // Whatever name stands in the provider's own list of addresses, the list is its own.
        Predicate<Observation> speaks =
            its.and(seen -> !seen.get(attribute).isEmpty() && !seen.get("list").equals("own"));
        Set<Told> silent = faults(one, each(all(one), speaks, seen -> with(seen, attribute, "")));
        Set<Told> resting = new LinkedHashSet<>(proved);
        resting.removeAll(silent);
        for (UnaryOperator<String> word : UNKNOWN) {
          List<Observation> unknown =
              each(all(one), speaks, seen -> with(seen, attribute, words(word, seen, attribute)));
          assertThat(left(resting, faults(one, unknown)))
              .as(thing + " " + attribute + " " + word.apply("…"))
              .isEmpty();
        }
      }
    }
  }

  /** Of a list of words each. */
  private static String words(UnaryOperator<String> word, Observation seen, String attribute) {
    return Stream.of(seen.get(attribute).split(";")).map(word).collect(Collectors.joining(";"));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_what_was_seen_of_something_else(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      Set<Told> resting = resting(one, proved, its);
      for (String other : others(thing)) {
        List<Observation> swapped =
            each(all(one), its, seen -> like(seen, other, seen.attributes(), Duration.ZERO));
        assertThat(left(resting, faults(one, swapped))).as(thing + " is of " + other).isEmpty();
      }
    }
  }

  /** Others that look much like it. */
  private static List<String> others(Thing thing) {
    String subject = thing.subject();
    return switch (thing.kind()) {
      case DNS, REGISTRATION, PAGE, CONTENT, MAILBOX ->
          List.of("other-" + subject, subject + ".example.org", "deep.er." + subject);
      case IP_OWNERSHIP -> List.of("203.0.113.0/24", "2001:db8:9::/48");
      case BLACKLIST ->
          List.of(subject + "9", subject.startsWith("entity|") ? "site|x" : "entity|x");
      case CODE -> List.of("京ICP备00000009号-1|13900000009", subject + "9");
      case MATERIAL -> List.of("old/" + subject, subject + ".bak");
      default -> List.of(subject + "9", "9" + subject, "13900000009", "91110108000000043L");
    };
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_an_answer_that_another_contradicts_that_is_not_certainly_older(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      Set<Told> resting = resting(one, proved, its);
      List<Observation> seen = all(one).stream().filter(its).toList();
      for (Map<String, String> words : honest(thing.kind(), one.filing())) {
        for (Duration later : List.of(Duration.ZERO, Duration.ofHours(1))) {
          Observation answer = honest(latest(seen), words, later);
          assertThat(standing(one, its, resting, all(one), answer))
              .as(thing + " beside " + words + " " + later + " later")
              .isEmpty();
        }
      }
    }
  }

  /**
   * The faults that stand beside the answer, though not when it is all that is known of the thing.
   */
  private static Set<Told> standing(
      Case one,
      Predicate<Observation> its,
      Set<Told> resting,
      List<Observation> accusing,
      Observation answer) {
    List<Observation> alone = new ArrayList<>(without(all(one), its));
    alone.add(answer);
    List<Observation> both = new ArrayList<>(accusing);
    both.add(answer);
    Set<Told> standing = left(resting, faults(one, both));
    standing.removeAll(faults(one, alone));
    return standing;
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_an_answer_of_a_day_on_which_another_was_given(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      List<Observation> dayOnly = each(all(one), its, ProofTest::ofADay);
      Set<Told> resting = left(resting(one, proved, its), faults(one, dayOnly));
      List<Observation> seen = all(one).stream().filter(its).toList();
      for (Map<String, String> words : honest(thing.kind(), one.filing())) {
        Observation answer = honest(latest(seen), words, Duration.ZERO);
        assertThat(standing(one, its, resting, dayOnly, answer))
            .as(thing + " beside " + words)
            .isEmpty();
      }
    }
  }

  /** Seen at some moment of the hours before and after. */
  private static Observation ofADay(Observation seen) {
    return Observation.of(
        seen.kind(),
        seen.subject(),
        seen.attributes(),
        seen.source(),
        new Span(
            seen.observedAt().minus(Duration.ofHours(8)),
            seen.observedUntil().plus(Duration.ofHours(15))),
        seen.validFrom(),
        seen.validUntil(),
        seen.failed(),
        seen.sha256());
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_an_answer_beside_a_word_that_may_be_the_opposite(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      for (String attribute : WORDS.getOrDefault(thing.kind(), List.of())) {
        if (thing.kind() == EvidenceKind.DNS && attribute.equals("type")) {
          continue; // what was asked, not what was answered
        }
        Predicate<Observation> speaks =
            its.and(seen -> !seen.get(attribute).isEmpty() && !seen.get("list").equals("own"));
        Set<Told> resting = new LinkedHashSet<>(proved);
        resting.removeAll(faults(one, each(all(one), speaks, seen -> with(seen, attribute, ""))));
        List<Observation> spoken = all(one).stream().filter(speaks).toList();
        for (Duration later : List.of(Duration.ZERO, Duration.ofHours(1))) {
          List<Observation> both = new ArrayList<>(all(one));
          spoken.forEach(
              seen -> both.add(honest(seen, with(seen, attribute, "示例新用语").attributes(), later)));
          assertThat(left(resting, faults(one, both)))
              .as(thing + " " + attribute + " " + later + " later")
              .isEmpty();
        }
      }
    }
  }

  private static Observation latest(List<Observation> seen) {
    return seen.stream().min(Observation.NEWEST_FIRST).orElseThrow();
  }

  /** An answer of somebody else's. */
  private static Observation honest(Observation like, Map<String, String> words, Duration later) {
    return Observation.of(
        like.kind(),
        like.subject(),
        words,
        "another",
        new Span(like.observedAt().plus(later), like.observedUntil().plus(later)),
        like.validFrom(),
        like.validUntil(),
        false,
        "1".repeat(64));
  }

  /** What would be answered of somebody without a fault. */
  private static List<Map<String, String>> honest(EvidenceKind kind, Filing filing) {
    String entity = filing.entity().name();
    return switch (kind) {
      case DNS ->
          List.of(
              Map.of(
                  "type", "A", "value", "192.0.2.10", "status", "NOERROR", "resolver", "another"));
      case IP_OWNERSHIP -> List.of(Map.of("owner", "示例云", "region", "北京", "list", "own"));
      case REGISTRATION ->
          List.of(
              Map.of("registrant", entity, "expires_at", "2035-01-01"),
              Map.of("status", "ok", "registrant", entity, "expires_at", "2035-01-01"),
              Map.of("verified", "是", "registrant", entity, "registrant_type", "企业"),
              Map.of("registrant", entity, "registrant_type", "个人", "verified", "是"));
      case PAGE ->
          List.of(
              Map.of(
                  "url",
                  "http://www.example.cn/",
                  "status",
                  "200",
                  "title",
                  filing.website().name(),
                  "text",
                  filing.website().name() + "欢迎您",
                  "text_length",
                  "900"));
      case REGISTRY ->
          List.of(
              Map.of("name", entity, "status", "存续", "legal_person", "吴示例"),
              Map.of(
                  "name",
                  entity,
                  "status",
                  "存续",
                  "legal_person",
                  "吴示例",
                  "valid_until",
                  "2099-12-31"));
      case NUMBER_STATUS -> List.of(Map.of("status", "正常"));
      case CALL -> List.of(Map.of("outcome", "接通"));
      case CODE -> List.of(Map.of("entered_at", "2026-11-23T01:00:00Z"));
      case MIIT ->
          List.of(
              Map.of("entity_exists", "是", "site_exists", "是", "status", "正常", "providers", "示例云"));
      case MATERIAL -> List.of(Map.of("size", "9000", "type", "jpg", "sha256", "1".repeat(64)));
      case CONTENT ->
          List.of(
              Map.of("flag", "ok", "reviewer", "复核员丁", "category", "BLOG"),
              Map.of("flag", "ok", "category", "BLOG"),
              Map.of("flag", "ok", "category", "CORPORATE"));
      case MAILBOX -> List.of(Map.of("status", "2.0.0"));
      case BLACKLIST -> List.of();
    };
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_a_look_that_failed_or_is_long_ago(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      Set<Told> resting = resting(one, proved, its);
      if (!thing.kind().listed()) {
        List<Observation> old =
            each(
                all(one),
                its,
                seen ->
                    like(seen, seen.subject(), seen.attributes(), Duration.ofDays(3000).negated()));
        assertThat(left(resting, faults(one, old))).as(thing + " of long ago").isEmpty();
      }
      List<Observation> failed =
          each(
              all(one),
              its,
              seen ->
                  Observation.of(
                      seen.kind(),
                      seen.subject(),
                      Map.of("failure", "timeout"),
                      seen.source(),
                      seen.seen(),
                      null,
                      null,
                      true,
                      seen.sha256()));
      if (!thing.kind().listed()) {
        assertThat(left(resting, faults(one, failed))).as(thing + " failed").isEmpty();
      }
    }
  }

  @Test
  void most_faults_of_the_cases_rest_on_evidence() throws IOException {
    assertThat(failing().stream().filter(one -> !proved(one).isEmpty()).count()).isGreaterThan(60);
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void words_nobody_knows_prove_nothing_against_anybody(int seed) {
    Random random = new Random(seed);
    Filing filing = filing(random);
    FactsBuilder facts = new FactsBuilder();
    for (EvidenceKind kind : WORDS.keySet().stream().sorted().toList()) {
      for (String subject : Subjects.of(kind, filing)) {
        for (int seen = random.nextInt(4); seen > 0; seen--) {
          String day = "2026-11-" + (10 + random.nextInt(14));
          facts.seenOn(day, kind, subject, words(random, kind));
        }
      }
    }
    Set<Told> found = fails(filing, facts.build());
    found.removeAll(fails(filing, new FactsBuilder().build()));
    assertThat(found).isEmpty();
  }

  private static Set<Told> fails(Filing filing, Facts facts) {
    return INSPECTOR.inspect(filing, facts).stream()
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .map(Told::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each word of the kind, or not, by something that stands in no table. */
  private static String[] words(Random random, EvidenceKind kind) {
    List<String> known = List.of("注销", "空号", "非本人", "illegal", "pendingdelete", "broken", "否");
    List<String> words = new ArrayList<>(List.of("source", "示例"));
    for (String attribute : new TreeSet<>(WORDS.getOrDefault(kind, List.of()))) {
      if (random.nextInt(4) > 0) {
        String word = known.get(random.nextInt(known.size()));
        words.add(attribute);
        words.add(UNKNOWN.get(random.nextInt(UNKNOWN.size())).apply(word));
      }
    }
    return words.toArray(String[]::new);
  }

  /** An honest filing, or one with some columns empty, or of somebody else. */
  private static Filing filing(Random random) {
    Map<String, Object> changed = new HashMap<>(FilingColumns.values(Filings.honest()));
    List<ColumnSpec> columns = ColumnSpec.all();
    for (int i = random.nextInt(9); i > 0; i--) {
      ColumnSpec column = columns.get(random.nextInt(columns.size()));
      if (!column.key().equals("filing_no")) {
        changed.remove(column.key());
      }
    }
    if (random.nextInt(3) == 0) {
      changed.put("entity_type", "个人");
      changed.put("entity_doc_type", "居民身份证");
      changed.put("content_category", random.nextBoolean() ? "BLOG" : "SHOP");
    }
    if (random.nextInt(3) == 0) {
      changed.put("domain", List.of("example.cn", "example.net"));
    }
    if (random.nextInt(3) == 0) {
      changed.put("domain_expiry", LocalDate.of(2026, 11, 1).plusDays(random.nextInt(90)));
    }
    return FilingColumns.filing(changed);
  }
}
