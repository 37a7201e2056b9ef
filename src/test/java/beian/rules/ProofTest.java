package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AddressRanges;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Code;
import beian.evidence.kind.Content;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.MaterialFile;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.inspection.Catalog;
import beian.inspection.Facts;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import beian.testing.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
  private static final Catalog CATALOG = AllRules.catalog();
  private static final Set<EvidenceKind> OF_NAMES =
      Set.of(DnsRecord.KIND, Registration.KIND, Page.KIND, Content.KIND, MailboxStatus.KIND);
  private static final Inspector INSPECTOR = new Inspector(CATALOG, Map.of());

  /** One thing of which something was seen. */
  private record Thing(EvidenceKind kind, String subject) {
    static Thing of(Observation seen) {
      return new Thing(seen.kind(), seen.subject());
    }
  }

  static List<Case> failing() {
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
    Predicate<Observation> range = seen -> seen.kind() == IpOwnership.KIND;
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

  private static boolean isOwnRange(Observation seen) {
    return seen.kind() == IpOwnership.KIND && AddressRanges.isOwn(seen);
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
    return Seen.of(
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
      for (String attribute : WordsOfEvidence.WORDS.getOrDefault(thing.kind(), List.of())) {
        // Whatever name stands in the provider's own list of addresses, the list is its own.
        Predicate<Observation> speaks =
            its.and(seen -> !Seen.said(seen, attribute).isEmpty() && !isOwnRange(seen));
        Set<Told> silent = faults(one, each(all(one), speaks, seen -> with(seen, attribute, "")));
        Set<Told> resting = new LinkedHashSet<>(proved);
        resting.removeAll(silent);
        for (UnaryOperator<String> word : WordsOfEvidence.UNKNOWN) {
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
    return Stream.of(Seen.said(seen, attribute).split(";"))
        .map(word)
        .collect(Collectors.joining(";"));
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
    EvidenceKind kind = thing.kind();
    if (OF_NAMES.contains(kind)) {
      return List.of("other-" + subject, subject + ".example.org", "deep.er." + subject);
    }
    if (kind == IpOwnership.KIND) {
      return List.of("203.0.113.0/24", "2001:db8:9::/48");
    }
    if (kind == Blacklist.KIND) {
      return List.of(subject + "9", subject.startsWith("entity|") ? "site|x" : "entity|x");
    }
    if (kind == Code.KIND) {
      return List.of("京ICP备00000009号-1|13900000009", subject + "9");
    }
    return kind == MaterialFile.KIND
        ? List.of("old/" + subject, subject + ".bak")
        : List.of(subject + "9", "9" + subject, "13900000009", "91110108000000043L");
  }

  @ParameterizedTest
  @MethodSource("failing")
  void no_fault_rests_on_an_answer_that_another_contradicts_that_is_not_certainly_older(Case one) {
    Set<Told> proved = proved(one);
    for (Thing thing : things(one)) {
      Predicate<Observation> its = seen -> Thing.of(seen).equals(thing);
      Set<Told> resting = resting(one, proved, its);
      List<Observation> seen = all(one).stream().filter(its).toList();
      for (Map<String, String> words : HonestAnswers.of(thing.kind(), one.filing())) {
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
      for (Map<String, String> words : HonestAnswers.of(thing.kind(), one.filing())) {
        Observation answer = honest(latest(seen), words, Duration.ZERO);
        assertThat(standing(one, its, resting, dayOnly, answer))
            .as(thing + " beside " + words)
            .isEmpty();
      }
    }
  }

  /** Seen at some moment of the hours before and after. */
  private static Observation ofADay(Observation seen) {
    return Seen.of(
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
      for (String attribute : WordsOfEvidence.WORDS.getOrDefault(thing.kind(), List.of())) {
        if (thing.kind() == DnsRecord.KIND && attribute.equals("type")) {
          continue; // what was asked, not what was answered
        }
        Predicate<Observation> speaks =
            its.and(seen -> !Seen.said(seen, attribute).isEmpty() && !isOwnRange(seen));
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
    return Seen.of(
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
                  Seen.of(
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
  void most_faults_of_the_cases_rest_on_evidence() {
    assertThat(failing().stream().filter(one -> !proved(one).isEmpty()).count()).isGreaterThan(60);
  }
}
