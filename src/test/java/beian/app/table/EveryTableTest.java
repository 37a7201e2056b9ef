package beian.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.table.Completion;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table that comes with the suite: it is listed, dated, from somewhere, and whole or none. */
class EveryTableTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources", "beian");

  /** What the product is made of, and no data it holds filings against. */
  private static final List<String> OF_THE_PRODUCT =
      List.of("columns.csv", "catalogue.csv", "questions.csv", "candidates.csv", "readings.csv");

  /** Each row is one day (decision 0061). */
  private static final List<String> NOT_DATED = List.of("holidays");

  static List<DataTable<?>> tables() {
    return List.copyOf(AllTables.list());
  }

  private static List<Problem> problems(DataTable<?> table, String text) {
    try {
      return table.problems(Table.parse(table.name() + ".csv", text));
    } catch (ProblemException e) {
      return List.of(e.problem());
    }
  }

  @Test
  void every_csv_among_the_resources_is_a_table() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> texts =
          files
              .filter(file -> file.toString().endsWith(".csv"))
              .filter(file -> !OF_THE_PRODUCT.contains(file.getFileName().toString()))
              .map(EveryTableTest::text)
              .sorted()
              .toList();
      assertThat(tables().stream().map(table -> table.shipped().text()).sorted().toList())
          .isEqualTo(texts);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_products_own_can_take_its_own_place(DataTable<?> table) {
    assertThat(problems(table, table.shipped().text())).isEmpty();
    assertThat(table.zh()).matches(".*\\p{IsHan}.*");
    assertThat(table.en()).matches("[a-zA-Z].*");
    assertThat(DataTable.source(table.shipped())).as("source").isNotBlank();
    assertThat(DataTable.first(table.shipped())).isBefore(DataTable.last(table.shipped()));
  }

  /** Whoever is not in what is left of a table would be found at fault. */
  @ParameterizedTest
  @MethodSource("tables")
  void what_is_cut_off_anywhere_is_no_table(DataTable<?> table) {
    String text = table.shipped().text();
    String whole = table.shipped().withoutNotes();
    TreeSet<Integer> cuts = new TreeSet<>();
    Random random = new Random(62);
    random.ints(12, 0, text.length()).forEach(cuts::add);
    text.lines()
        .limit(40)
        .collect(Collectors.toList())
        .forEach(line -> cuts.add(text.indexOf(line) + line.length() + 1));
    cuts.add(text.length() - 1);
    for (int cut : cuts.headSet(text.length())) {
      String half = text.substring(0, cut);
      assertThat(problems(table, half)).as(table.name() + " cut at " + cut).isNotEmpty();
    }
    assertThat(problems(table, whole))
        .as("notes alone may go when rows say their source")
        .hasSizeLessThan(2);
  }

  /** A home's own of an earlier version lacks what this one ships: it is whole again. */
  @ParameterizedTest
  @MethodSource("tables")
  void a_row_that_an_earlier_version_had_not_is_added(DataTable<?> table) {
    String text = table.shipped().text().replace("\r\n", "\n");
    List<Table.Row> rows = table.shipped().rows();
    for (int at : rows.size() == 1 ? List.<Integer>of() : List.of(0, rows.size() / 2)) {
      String row = rows.get(at).text() + "\n";
      Table earlier = Table.parse(table.name() + ".csv", text.replaceFirst(Pattern.quote(row), ""));
      assertThat(table.problems(earlier)).as(row).isNotEmpty();
      Completion completion = table.completed(earlier);
      assertThat(completion.added()).containsExactly(row.strip());
      assertThat(completion.setAside()).isEmpty();
      assertThat(table.problems(completion.table())).isEmpty();
    }
  }

  /** The headings of tables taken in before their rows had days or a source of their own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "area-codes; area_code,place,subscriber_digits",
        "authorities; code,authority_zh,authority_en,category_zh,category_en,entity_types",
        "administrative-regions; code,first,last,names",
        "cdn-aliases; suffix,operator,as_of",
        "codes; columns,word,ids,also",
        "fileable-suffixes; suffix,valid_from,source",
        "limits; name,where,number,unit,valid_from,section,line,source",
        "mobile-segments; prefix,carrier,kind",
        "providers; id,kind,names,as_of",
        "provinces; prefix,abbreviation,also_written,zh,en",
        "registration-words; word,means,source",
        "registry-answers; suffix,wording,means,signed,since,source",
        "registry-refusals; wording,source",
        "status-words; where,word,means,valid_from,source",
        "whois-servers; suffix,server,question,since,source"
      })
  void what_was_taken_in_before_rows_had_days_says_the_same(String name, String headings) {
    DataTable<?> table = AllTables.named("", name);
    StringBuilder before = new StringBuilder("# Source: 示例\n" + headings + "\n");
    for (Table.Row row : table.shipped().rows()) {
      before
          .append(
              Stream.of(headings.split(","))
                  .map(heading -> before(row, heading))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    Table brought = table.brought(Table.parse(name + ".csv", before.toString()));
    assertThat(table.otherColumns(brought)).isEmpty();
    assertThat(table.problems(brought)).isEmpty();
    assertThat(table.changes(table.shipped(), brought).none()).isTrue();
    assertThat(table.brought(brought)).isSameAs(brought);
  }

  private static String before(Table.Row row, String heading) {
    String cell =
        switch (heading) {
          case "since" -> row.get("valid_from");
          case "first" -> row.get("valid_from").replaceFirst("(....)-(..)-..", "$1$2");
          case "last" -> row.get("valid_to").replaceFirst("(....)-(..)-..", "$1$2");
          default -> row.get(heading);
        };
    return cell.contains(",") || cell.contains("\"")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  /** Whoever adds a table dates its rows and says where each is from. */
  @ParameterizedTest
  @MethodSource("tables")
  void each_row_has_its_days_and_its_source(DataTable<?> table) {
    if (!NOT_DATED.contains(table.name())) {
      assertThat(table.shipped().headings()).contains("valid_from", "valid_to", "source");
      assertThat(table.shipped().rows()).noneMatch(row -> row.get("source").isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_heading_nobody_knows_is_named_with_the_nearest(DataTable<?> table) {
    String heading = table.shipped().headings().get(0);
    String text = table.shipped().text().replaceFirst("(?m)^" + heading + ",", heading + "x,");
    assertThat(problems(table, text))
        .anySatisfy(
            problem -> {
              assertThat(problem.found()).isEqualTo(heading + "x");
              assertThat(problem.expected()).contains(heading);
            });
  }
}
