package beian.inspection.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.testing.Filings;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a card is told with its line and with what was meant, perhaps. */
class CardReaderTest {
  private static final Map<String, Card> SHIPPED =
      Shelf.shipped().stream().collect(Collectors.toMap(Card::id, card -> card));
  private static final String WHOLE =
      """
      id: ENT-099
      kind: finding
      item: entity
      severity: major
      since: 2019-08-01
      source: {section: special-inspection, line: 1236}
      consequence: may-be-cancelled
      check: EntityNoLongerExists
      reads: [entity_name]
      evidence: registry
      title: {zh: 题, en: Title}
      about: {zh: 说明, en: About}
      faults:
        gone:
          says: {zh: '没有 {name}', en: 'no {name}'}
          remedy: {zh: 请整改, en: Put it right}
      examples: nobody reads them here
      """;

  private static Problem problem(String text) {
    return catchThrowableOfType(
            ProblemException.class, () -> CardReader.shipped("ENT-099.yaml", text, Map.of()))
        .problem();
  }

  private static Problem problemAtHome(String... lines) {
    return catchThrowableOfType(ProblemException.class, () -> ofHome(lines)).problem();
  }

  private static Card ofHome(String... lines) {
    return OwnCard.read("rules/own.yaml", String.join("\n", lines) + "\n", SHIPPED);
  }

  @Test
  void a_whole_card_is_read() {
    Card card =
        CardReader.shipped("ENT-099.yaml", WHOLE, Map.of("a", Word.of(new Words("甲", "a"))));
    assertThat(card.faults()).containsOnlyKeys("gone");
    assertThat(card.word("a").en()).isEqualTo("a");
    assertThat(card.evidence()).containsExactly("registry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: major|severty: major|4|severty|severity",
        "severity: major|severity: mayor|4|mayor|major",
        "item: entity|item: entitty|3|entitty|entity",
        "since: 2019-08-01|since: 2019-08-32|5|2019-08-32|2019-08-01",
        "special-inspection|special-inspektion|6|special-inspektion|special-inspection",
        "line: 1236|line: many|6|many|1, 2",
        "[entity_name]|[entity_nam]|9|entity_nam|entity_name",
        "evidence: registry|evidence: registrar|10|registrar|registry",
        "en: Title}|fr: Titre}|11|fr|en",
        "title: {zh: 题, en: Title}|title: {zh: 题}|11|-|en",
        "en: 'no {name}'|en: 'no {nom}'|15|[nom] en|zh = en",
        "kind: finding|kind: [finding]|2|[…]|text",
        "title: {zh|title: }{zh|11|expected|YAML",
        "item: entity|id: ENT-099|3|id|",
        "check: EntityNoLongerExists|check: {A: {}, B: {}}|8|A, B|Name",
      })
  void an_error_names_line_found_and_nearest(
      String right, String wrong, int line, String found, String expected) {
    assertThat(WHOLE).contains(right);
    Problem problem = problem(WHOLE.replace(right, wrong));
    assertThat(problem.code()).isEqualTo(CardError.BAD_CARD);
    assertThat(problem.place()).isEqualTo("ENT-099.yaml:" + line);
    assertThat(problem.found()).contains(found);
    assertThat(problem.expected()).contains(expected == null ? "" : expected);
  }

  @Test
  void what_a_card_must_say_is_asked_for_by_name() {
    assertThat(
            problem(
                    WHOLE
                        .replace("consequence: may-be-cancelled\n", "")
                        .replace("kind: finding\n", ""))
                .expected())
        .isEqualTo("kind");
  }

  @Test
  void a_home_may_change_severity_texts_and_parameters_of_a_shipped_rule() {
    Card card =
        ofHome(
            "id: CON-005",
            "severity: minor",
            "check: {FiledNumberIsUnreachable: {missed-days: 5}}",
            "faults:",
            "  unreachable: {says: {zh: '打不通：{numbers}', en: 'no answer: {numbers}'}}");
    Card shipped = SHIPPED.get("CON-005");
    assertThat(card.severity()).isEqualTo(Severity.MINOR);
    assertThat(card.parameters().shown()).containsEntry("missed-days", "5");
    Opinion opinion = card.faults().get("unreachable");
    assertThat(opinion.says().en()).isEqualTo("no answer: {numbers}");
    assertThat(opinion.remedy()).isEqualTo(shipped.faults().get("unreachable").remedy());
    assertThat(card.title()).isEqualTo(shipped.title());
  }

  @Test
  void a_word_names_the_columns_of_which_it_says_that_nothing_is_filed() {
    String words = "words:\n  none: {zh: 无, en: none, column: [entity_name, domain]}\n";
    Card card =
        CardReader.shipped(
            "ENT-099.yaml",
            WHOLE.replace("examples:", words + "examples:"),
            Map.of("column-silent", Word.of(new Words("缺“{column}”栏", "lacks {column}"))));
    Phrase none = Phrase.word("none");
    assertThat(none.in(card).en()).isEqualTo("none");
    assertThat(none.in(card.of(Filings.honest())).en()).isEqualTo("none");
    assertThat(none.in(card.of(lacking("site_name"))).en()).isEqualTo("none");
    assertThat(none.in(card.of(lacking("domain")))).isEqualTo(new Words("缺“域名”栏", "lacks Domain"));
    assertThat(none.in(card.of(lacking("domain;entity_name"))))
        .isEqualTo(new Words("缺“主办单位名称”“域名”栏", "lacks Entity name or Domain"));
    Phrase checks = Phrase.unfiled("none", "site_name");
    assertThat(checks.in(card.of(lacking("site_name"))).zh()).isEqualTo("缺“网站名称”栏");

    assertThat(problem(WHOLE.replace("examples:", words.replace("domain", "domane") + "examples:")))
        .extracting(Problem::found, Problem::place)
        .containsExactly("domane", "ENT-099.yaml:18");
  }

  private static Filing lacking(String columns) {
    return Filings.with(FilingColumns.SILENT, columns);
  }

  @Test
  void a_home_may_say_in_its_own_words_what_is_not_filed() {
    Card card =
        ofHome(
            "id: ENT-004",
            "words:",
            "  no-expiry: {zh: 缺有效期, en: no expiry}",
            "  column-silent: {zh: '表中无“{column}”', en: 'no heading {column}'}");
    Phrase none = Phrase.word("no-expiry");
    assertThat(none.in(card.of(Filings.honest())).en()).isEqualTo("no expiry");
    assertThat(none.in(card.of(lacking("entity_doc_expiry"))).en())
        .isEqualTo("no heading Entity document expiry");
    assertThat(
            problemAtHome(
                "id: ENT-004", "words:", "  no-expiry: {zh: 缺, en: none, column: domain}"))
        .extracting(Problem::found)
        .isEqualTo("column");
  }

  @Test
  void a_home_never_makes_a_mark_of_what_the_product_does_not_allow() {
    assertThat(problemAtHome("id: CON-001", "consequence: will-be-cancelled"))
        .extracting(Problem::code, Problem::place, Problem::expected)
        .containsExactly(CardError.CARD_GOES_TOO_FAR, "rules/own.yaml:2", "may-be-cancelled");
    assertThat(
            problemAtHome(
                "id: CNT-001", "faults:", "  names-nobody: {consequence: may-be-cancelled}"))
        .extracting(Problem::code, Problem::place, Problem::expected)
        .containsExactly(CardError.CARD_GOES_TOO_FAR, "rules/own.yaml:3", "none");
    assertThat(problemAtHome("id: CON-001", "severity: fatal"))
        .extracting(Problem::code, Problem::place, Problem::expected)
        .containsExactly(CardError.CARD_GOES_TOO_FAR, "rules/own.yaml:2", "major");
    assertThat(problemAtHome("id: MAT-001", "faults:", "  format: {severity: major}").expected())
        .isEqualTo("minor");
    assertThat(problemAtHome("id: CNT-001", "faults:", "  names-nobody: {severity: minor}"))
        .extracting(Problem::expected)
        .isEqualTo("note");
    assertThat(ofHome("id: ENT-003", "consequence: none").faults().values())
        .extracting(Opinion::consequence)
        .containsOnly(Consequence.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: CON-0O1|1|CON-0O1|CON-001",
        "id: CON-001;reads: [domain]|2|reads|",
        "id: CON-001;check:"
            + " FiledNumberIsUnreachable|2|FiledNumberIsUnreachable|PersonHasNoNumberOfTheirOwn",
        "id: CON-001;faults: {mising: {severity: minor}}|2|mising|missing",
        "id: CON-001;faults: {missing: {says: {zh: '{nummer}', en: '{nummer}'}}}|2|nummer|",
        "id: CON-001;words: {no-colum: {zh: 无, en: none}}|2|no-colum|no-column",
        "id: CON-010;like: CON-001|1|CON-010|CON-900 … CON-999",
        "id: CON-900;like: CON-001|1|-|title",
        "id: PRV-BJ-010;like: PRV-BJ-001|1|PRV-BJ-010|PRV-BJ-900 … PRV-BJ-999",
        "id: PRV-BJ-900;like: PRV-BJ-001|1|-|title",
        "id: PRV-XJ-900;like: PRV-BJ-001|1|PRV-XJ-900|PRV-BJ-900 … PRV-BJ-999",
      })
  void a_home_card_is_held_against_the_product_s(
      String card, int line, String found, String expected) {
    Problem problem = problemAtHome(card.split(";"));
    assertThat(problem.code()).isEqualTo(CardError.BAD_CARD);
    assertThat(problem.place()).isEqualTo("rules/own.yaml:" + line);
    assertThat(problem.found()).contains(found);
    assertThat(problem.expected()).contains(expected == null ? "" : expected);
  }

  @Test
  void a_rule_of_a_home_s_own_says_every_fault_itself() {
    String[] lines = {
      "id: MAT-900",
      "like: MAT-004",
      "check: {MaterialIsNotOnFile: {column: mat_photo, names: site_pic_name}}",
      "severity: minor",
      "title: {zh: 照片或文件, en: Photo or pages}",
      "about: {zh: 照片可以是 PDF, en: The photo may be a PDF}",
      "faults:",
      "  missing: {says: {zh: 缺少, en: missing}, remedy: {zh: 请补充, en: add it}}",
      "  unreadable: {says: {zh: 损坏, en: damaged}, remedy: {zh: 请重传, en: send it again}}",
      "  format: {says: {zh: 格式, en: format}, remedy: {zh: 请重传, en: send it again}}"
    };
    Card card = ofHome(lines);
    assertThat(card.id()).isEqualTo("MAT-900");
    assertThat(card.item()).isEqualTo(Item.MATERIAL);
    assertThat(card.parameters().shown()).doesNotContainKey("picture");
    lines[9] = "";
    assertThat(problemAtHome(lines).expected()).isEqualTo("format");
  }
}
