package beian.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence;
import beian.evidence.EvidenceKind;
import beian.filing.column.ColumnSpec;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Citation;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Text;
import beian.rules.RulePages.Example;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule must have, and every case of {@code sample-data/cases.csv}. */
class EveryRuleTest {
  private static final Catalog CATALOG = new Catalog(AllRules.all());
  private static final Path PAGES = Path.of("src", "docs", "rules");
  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static List<Case> cases() throws IOException {
    return Cases.all();
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
    Verdict verdict = entry.rule().check(one.filing(), one.facts());
    StringBuilder words = new StringBuilder().append(verdict.why());
    for (Fault fault : verdict.faults()) {
      Opinion opinion = entry.opinions().get(fault.name());
      Set<String> holes = holes(opinion.says().zh());
      holes.addAll(holes(opinion.remedy().zh()));
      assertThat(fault.holes().keySet()).containsAll(holes);
      words.append(' ').append(fault.holes());
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
    entry.rule().check(one.filing(), facts);
    assertThat(asked).isSubsetOf(entry.card().evidence());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_a_passing_and_a_failing_case_and_one_for_each_fault(Entry entry)
      throws IOException {
    List<Case> own = Cases.all().stream().filter(c -> c.rule().equals(entry.id())).toList();
    assertThat(own).extracting(Case::outcome).contains(Outcome.PASS, Outcome.FAIL);
    assertThat(own.stream().filter(c -> c.outcome() == Outcome.FAIL).map(Case::fault))
        .containsAll(entry.opinions().keySet());
    assertThat(own).extracting(Case::story).doesNotHaveDuplicates().doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_card_speaks_both_languages_with_the_same_holes(Entry entry) {
    RuleCard card = entry.card();
    List<Text> texts = new ArrayList<>(List.of(card.title(), card.explains()));
    for (Opinion opinion : card.opinions()) {
      texts.addAll(List.of(opinion.says(), opinion.remedy()));
    }
    for (Text text : texts) {
      assertThat(text.zh()).containsPattern(CHINESE);
      assertThat(text.en()).isNotBlank().doesNotContainPattern(CHINESE);
      assertThat(holes(text.en())).isEqualTo(holes(text.zh()));
    }
    assertThat(card.opinions()).isNotEmpty();
    assertThat(entry.opinions()).hasSameSizeAs(card.opinions());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_card_cites_the_line_of_the_catalogue_inside_its_section(Entry entry) throws IOException {
    Citation[] cites = entry.card().cites();
    for (Citation citation : cites) {
      assertThat(citation.section().holds(citation.line())).as("line %s", citation.line()).isTrue();
    }
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/rules.csv"))) {
      String line =
          csv.stream()
              .filter(row -> row.getField("id").equals(entry.id()))
              .findAny()
              .orElseThrow()
              .getField("line");
      assertThat(Arrays.stream(cites).map(c -> "" + c.line())).contains(line);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_lives_with_its_family_and_names_things_that_exist(Entry entry) {
    RuleCard card = entry.card();
    Family family = Family.ofRule(entry.id()).orElseThrow();
    assertThat(entry.rule().getClass().getPackageName()).isEqualTo(family.packageName());
    assertThat(card.item()).isEqualTo(family.item());
    assertThat(card.columns()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ColumnSpec.all()).extracting(ColumnSpec::key).contains(card.columns());
    assertThat(card.evidence())
        .isSubsetOf(Arrays.stream(EvidenceKind.values()).map(EvidenceKind::word).toList());
    assertThat(card.readings())
        .isSubsetOf(Arrays.stream(Reading.values()).map(Reading::id).toList());
  }

  @Test
  void every_case_is_of_a_rule() throws IOException {
    assertThat(Cases.all()).allMatch(one -> CATALOG.find(one.rule()).isPresent());
  }

  @Test
  void the_rules_are_listed_by_id() {
    assertThat(AllRules.all().stream().map(r -> r.getClass().getAnnotation(RuleCard.class).id()))
        .isSorted()
        .doesNotHaveDuplicates();
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
      asked.add(EvidenceKind.IP_OWNERSHIP.word());
      return evidence.owner(address);
    }
  }

  private static Map<String, List<Example>> examples() throws IOException {
    return Cases.all().stream()
        .collect(
            groupingBy(
                Case::rule,
                mapping(one -> new Example(one.outcome(), one.fault(), one.story()), toList())));
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(match -> match.group().substring(1, match.group().length() - 1))
        .collect(toCollection(TreeSet::new));
  }
}
