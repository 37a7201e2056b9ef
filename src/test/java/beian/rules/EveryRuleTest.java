package beian.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.Terms;
import beian.inspection.Verdict;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.CardError;
import beian.inspection.card.Catalogued;
import beian.inspection.card.Citation;
import beian.inspection.card.Consequence;
import beian.inspection.card.Kind;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Shelf;
import beian.inspection.card.Words;
import beian.inspection.example.Example;
import beian.platform.yaml.Yaml;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule must have, and every example on its card. */
class EveryRuleTest {
  private static final Catalog CATALOG = AllRules.catalog();
  private static final Path PAGES = Path.of("src", "docs", "rules");
  private static final Path CHECKS = Path.of("src", "main", "java", "beian", "rules");

  /** A key the source names; a key behind another call is one of a table of words. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:Verdict\\s*\\.(?:pass|undetermined|notApplicable)|Phrase\\s*\\.(?:word|unfiled))\\(\\s*\"([a-z0-9_-]+)\"\\s*[,)]");

  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static List<Case> cases() {
    return Cases.all();
  }

  static List<Card> cards() {
    return CATALOG.cards();
  }

  static List<Entry> rules() {
    return CATALOG.entries();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_ends_as_it_says(Case one) {
    Entry entry = CATALOG.find(one.rule()).orElseThrow();
    Finding finding =
        new Inspector(CATALOG, Map.of())
            .inspect(entry, one.filing(), one.facts()).stream()
                .filter(found -> one.fault().isEmpty() || found.fault().equals(one.fault()))
                .findFirst()
                .orElseThrow();
    assertThat(finding.outcome() + " " + finding.fault() + " because " + finding.opinion().en())
        .startsWith(one.outcome() + " " + one.fault() + " because");
    for (String text :
        List.of(
            finding.opinion().zh(),
            finding.opinion().en(),
            finding.remedy().zh(),
            finding.remedy().en())) {
      assertThat(text).doesNotContainPattern(HOLE);
    }
    assertThat(finding.opinion().zh()).isNotBlank().containsPattern(CHINESE);
    assertThat(finding.opinion().en()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_failure_fills_the_holes_of_its_opinion_and_shows_no_whole_number(Case one) {
    Entry entry = CATALOG.find(one.rule()).orElseThrow();
    Verdict verdict = entry.check().check(one.filing(), one.facts());
    StringBuilder words = new StringBuilder().append(verdict.why().in(entry.card()));
    for (Fault fault : verdict.faults()) {
      Opinion opinion = entry.card().faults().get(fault.name());
      assertThat(fault.holes().keySet())
          .containsAll(opinion.says().holes())
          .containsAll(opinion.remedy().holes());
      fault.holes().values().forEach(value -> words.append(' ').append(value.in(entry.card())));
    }
    assertThat(words).doesNotContainPattern("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    assertThat(words).doesNotContainPattern("\\d{17}[0-9X]");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_asks_only_for_evidence_its_card_names(Case one) {
    Entry entry = CATALOG.find(one.rule()).orElseThrow();
    Set<String> asked = new TreeSet<>();
    Evidence listening = new Listening(one.facts().evidence(), asked);
    Facts facts = new Facts(one.facts().now(), listening, one.facts().peers(), one.facts().terms());
    entry.check().check(one.filing(), facts);
    assertThat(asked).isSubsetOf(entry.card().evidence());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reading_that_the_card_does_not_name_changes_nothing(Case one) {
    Entry entry = CATALOG.find(one.rule()).orElseThrow();
    Verdict said = entry.check().check(one.filing(), one.facts());
    for (Reading reading : Reading.values()) {
      if (!entry.card().readings().contains(reading.id())) {
        Terms terms = one.facts().terms().with(reading, !one.facts().terms().on(reading));
        Facts otherwise =
            new Facts(one.facts().now(), one.facts().evidence(), one.facts().peers(), terms);
        assertThat(entry.check().check(one.filing(), otherwise)).as(reading.id()).isEqualTo(said);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_a_passing_and_a_failing_example_and_one_for_each_fault(Entry entry) {
    List<Case> own = Cases.all().stream().filter(c -> c.rule().equals(entry.id())).toList();
    assertThat(own).extracting(Case::outcome).contains(Outcome.PASS, Outcome.FAIL);
    assertThat(own.stream().filter(c -> c.outcome() == Outcome.FAIL).map(Case::fault))
        .containsAll(entry.card().faults().keySet());
    assertThat(own)
        .extracting(one -> one.example().story())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_speaks_both_languages_with_the_same_holes(Card card) {
    List<Words> texts = new ArrayList<>(List.of(card.title(), card.about()));
    for (Opinion opinion : card.faults().values()) {
      texts.addAll(List.of(opinion.says(), opinion.remedy()));
    }
    for (Words text : texts) {
      assertThat(text.zh()).containsPattern(CHINESE);
      assertThat(text.en()).isNotBlank().doesNotContainPattern(CHINESE);
    }
    assertThat(card.faults().isEmpty())
        .isEqualTo(card.kind() == Kind.GATE || card.kind() == Kind.NOTE);
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_cites_the_line_of_the_catalogue_inside_its_section(Card card) {
    List<Citation> cites = card.source();
    for (Citation citation : cites) {
      assertThat(citation.section().holds(citation.line())).as("line %s", citation.line()).isTrue();
    }
    for (Catalogued listed : Catalogued.all()) {
      if (listed.id().equals(card.id())) {
        assertThat(cites).contains(listed.source());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_lives_with_its_family_and_names_things_that_exist(Entry entry) {
    Card card = entry.card();
    Family family = Family.ofRule(entry.id()).orElseThrow();
    assertThat(entry.check().getClass().getPackageName()).isIn(family.packageName(), Family.SHAPES);
    assertThat(card.item()).isEqualTo(family.item());
    assertThat(card.reads()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(card.place())
        .isEqualTo("beian/rules/" + family.folder() + "/" + entry.id() + ".yaml");
    assertThat(card.readings())
        .isSubsetOf(Arrays.stream(Reading.values()).map(Reading::id).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_is_found_of_filings_that_left_is_for_staff_and_leads_to_nothing(Entry entry) {
    if (entry.check().ofEnded()) {
      Card card = entry.card();
      assertThat(card.consequence()).isEqualTo(Consequence.NONE);
      assertThat(card.faults().values())
          .allMatch(opinion -> card.severity(opinion) == Severity.NOTE)
          .allMatch(opinion -> opinion.consequence() == Consequence.NONE);
    }
  }

  @Test
  void every_example_is_of_a_rule() {
    assertThat(Cases.all()).allMatch(one -> CATALOG.find(one.rule()).isPresent());
  }

  @Test
  void the_rules_are_listed_by_id() {
    assertThat(rules()).extracting(Entry::id).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_a_check_says_stands_in_the_words_of_its_card_and_nothing_else_does(Entry entry)
      throws IOException {
    String sources = String.join("\n", sources(entry));
    Set<String> said =
        SAID.matcher(sources)
            .results()
            .map(one -> one.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(entry.card().words().keySet()).containsAll(said);
    Yaml own =
        Yaml.read(CardError.BAD_CARD, entry.id(), Shelf.files().get(file(entry)))
            .map()
            .get("words");
    for (String word : own == null ? Set.<String>of() : own.map().keySet()) {
      boolean whole = sources.contains('"' + word + '"');
      boolean begun = sources.contains('"' + word.replaceFirst("-.*", "-") + "\" +");
      assertThat(whole || begun).as(word).isTrue();
    }
  }

  /** The check and what it uses of its package. */
  private static List<String> sources(Entry entry) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String folder :
        List.of(
            "shape", "filed", "page", "access", Family.ofRule(entry.id()).orElseThrow().folder())) {
      if (Files.isDirectory(CHECKS.resolve(folder))) {
        try (Stream<Path> files = Files.list(CHECKS.resolve(folder))) {
          for (Path file : files.toList()) {
            all.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
          }
        }
      }
    }
    List<String> names = new ArrayList<>(List.of(entry.card().check()));
    for (int i = 0; i < names.size(); i++) {
      String source = all.get(names.get(i));
      all.keySet().stream()
          .filter(name -> !names.contains(name))
          .filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(source).find())
          .forEach(names::add);
    }
    return names.stream().map(all::get).toList();
  }

  private static String file(Entry entry) {
    return Family.ofRule(entry.id()).orElseThrow().folder() + "/" + entry.id() + ".yaml";
  }

  @Test
  void no_class_of_a_rule_holds_sentences() throws IOException {
    try (Stream<Path> files = Files.walk(CHECKS, 2)) {
      for (Path file :
          files.filter(one -> one.getNameCount() > CHECKS.getNameCount() + 1).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("new Words(")
            .doesNotContainPattern("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*。[^\"\\n]*\"")
            .doesNotContainPattern("\"[^\"\\n]*[a-z]+ [a-z]+ [a-z]+ [a-z]+[^\"\\n]*\"");
      }
    }
  }

  @Test
  void the_pages_are_those_of_the_cards() throws IOException {
    Map<String, String> pages = RulePages.of(CATALOG, examples());
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(PAGES);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
      }
    }
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(PAGES.resolve(page.getKey()))
          .as("run with -Dupdate=true to write the pages anew")
          .hasContent(page.getValue());
    }
  }

  private record Listening(Evidence evidence, Set<String> asked) implements Evidence {
    @Override
    public Sight sight(EvidenceKind kind, String subject) {
      asked.add(kind.word());
      return evidence.sight(kind, subject);
    }

    @Override
    public Owner owner(String address) {
      asked.add(IpOwnership.KIND.word());
      return evidence.owner(address);
    }
  }

  private static Map<String, List<Example>> examples() {
    return Cases.of(Kind.values()).stream()
        .collect(groupingBy(Case::rule, mapping(Case::example, toList())));
  }
}
