package beian.app;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.observation.Observation;
import beian.platform.time.AsOf;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.StoredHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that an earlier version left: nothing of it is lost, and it lives on. */
class StoredHomeTest {
  /** Two days after its last night. */
  private static final String LATER = "2026-10-12";

  private static final String PLANNED_ANEW = "the record has changed; it has to be planned anew";
  private static final String STANDS = "approved | ";
  private static final String TAKEN_BACK = "taken_back | 核对有误";

  @TempDir Path folder;
  private Path before;
  private Cli cli;

  @BeforeEach
  void unpack() throws IOException {
    Path root = folder.resolve("home");
    cli = new Cli(root).inSandbox();
    Files.writeString(
        root.resolve("beian.properties"),
        "beian.provider.name=示例云\nbeian.mail.file-is-delivery=true\nbeian.evidence.live=false\n");
    before = StoredHome.to(folder.resolve("before.mv.db"));
    Files.copy(before, Files.createDirectories(root.resolve("data")).resolve("beian.mv.db"));
  }

  /** What the earlier version kept: the columns of each row, one behind the other. */
  private Set<String> kept(String sql) throws SQLException {
    Set<String> rows = new TreeSet<>();
    String file = before.toString().replace(".mv.db", "");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object cell = row.getObject(i);
          cells.add(
              cell instanceof OffsetDateTime at
                  ? at.toInstant() + ""
                  : cell == null ? "" : cell + "");
        }
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }

  /** The same of a list as it is now. */
  private Set<String> shown(String list, String... columns) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode row : cli.json(list.split(" "))) {
      rows.add(
          Stream.of(columns).map(column -> cell(row, column)).collect(Collectors.joining(" | ")));
    }
    return rows;
  }

  private static String cell(JsonNode row, String column) {
    JsonNode value = row.path(column);
    String text = value.isNull() || value.isMissingNode() ? "" : value.asText();
    if (column.equals("findings")) {
      return text.replace("; ", " ");
    }
    return column.endsWith("_at") && text.contains("T")
        ? OffsetDateTime.parse(text).toInstant().toString()
        : text;
  }

  private static Set<String> upper(Set<String> rows) {
    return rows.stream()
        .map(row -> row.toUpperCase(Locale.ROOT).replace('-', '_'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void filings_and_what_was_found_are_all_there() throws SQLException {
    assertThat(shown("filings", "filing_no", "order_no", "entity_name", "domain", "approved_at"))
        .hasSize(60)
        .containsExactlyInAnyOrderElementsOf(
            kept(
                "select filing_no, coalesce(order_no, ''), entity_name, domain,"
                    + " coalesce(cast(approved_at as varchar), '') from filing"));
    assertThat(shown("findings", "filing_no", "rule", "outcome", "opinion_zh", "opinion_en"))
        .hasSizeGreaterThan(300)
        .containsExactlyInAnyOrderElementsOf(
            kept(
                "select filing_no, rule, outcome, opinion_zh, opinion_en"
                    + " from finding join filing on filing.filing_key = finding.filing_key"));
  }

  @Test
  void cases_letters_and_deadlines_stand_where_they_stood() throws SQLException {
    assertThat(upper(shown("cases", "case_no", "state", "filing_no", "opened_at", "deadline_at")))
        .hasSize(31)
        .anyMatch(row -> row.contains("| EXTENDED |"))
        .anyMatch(row -> row.contains("| WAIVED |"))
        .anyMatch(row -> row.contains("| APPEALED |"))
        .containsExactlyInAnyOrderElementsOf(
            upper(
                kept(
                    "select case_no, state, filing_no, opened_at, deadline_at"
                        + " from rectification_case")));
    assertThat(upper(shown("notices", "notice_no", "case_no", "state", "subject", "findings")))
        .hasSize(59)
        .containsExactlyInAnyOrderElementsOf(
            upper(kept("select notice_no, case_no, state, subject, findings from notice")));
    assertThat(shown("deadlines", "deadline", "case_no", "period", "last_day", "ends_at"))
        .hasSize(28)
        .containsExactlyInAnyOrderElementsOf(
            kept("select clock_no, case_no, period, last_day, ends_at from deadline"));
  }

  @Test
  void marks_keep_their_reasons_their_proof_and_who_approved_them() throws SQLException {
    assertThat(upper(marks()))
        .hasSize(24)
        .anyMatch(row -> row.contains("| TAKEN_BACK |"))
        .containsExactlyInAnyOrderElementsOf(
            upper(
                kept(
                    "select mark_no, kind, state, filing_no, reason_zh, reason_en, evidence,"
                        + " plan_no, approved_by, due_at, marked_at from mark")));
    for (String no : List.of("M0001-000001-1", "M0001-000028-1")) {
      assertThat(cli.json("marks", "show", no))
          .as(no)
          .hasSameSizeAs(kept("select event_no from mark_event where mark_no = '" + no + "'"));
    }
  }

  private Set<String> marks() {
    return shown(
        "marks",
        "mark_no",
        "kind",
        "state",
        "filing_no",
        "reason_zh",
        "reason_en",
        "evidence",
        "plan_no",
        "approved_by",
        "due_at",
        "marked_at");
  }

  @Test
  void every_piece_of_evidence_is_found_by_the_number_it_had() throws SQLException {
    Set<String> earlier = kept("select id, kind, subject, source from observation");
    List<String> ids = earlier.stream().map(row -> row.split(" \\| ")[0]).toList();
    try (Suite suite = open()) {
      List<String> lost = new ArrayList<>(ids);
      for (String id : ids) {
        List<Observation> found = suite.observations().find(List.of(id));
        if (found.size() == 1) {
          lost.remove(id);
        }
      }
      assertThat(ids).hasSize(603);
      assertThat(lost).isEmpty();
    }
  }

  private Suite open() {
    return Suite.open(
        Home.at(cli.home()),
        new SuiteOptions(
            Map.of(),
            Map.of(),
            AsOf.clock(AsOf.parse(LATER, "test")),
            LATER,
            true,
            false,
            "test",
            null));
  }

  @Test
  void a_night_goes_on_from_there_and_lets_no_mark_stand_that_is_no_longer_proved()
      throws IOException {
    Set<String> earlier = shown("marks", "mark_no");
    Files.copy(Path.of("sample-data/filings.xlsx"), cli.home().resolve("inbox/filings.xlsx"));

    Result night = cli.run("nightly", "--as-of", LATER);

    assertThat(night.exit()).as(night.err()).isZero();
    // A mark of a rule that came to read more columns since is approved anew; there is no other
    // new.
    Set<String> anew =
        shown("marks", "mark_no", "state", "taken_back_why").stream()
            .filter(mark -> mark.endsWith(" | withdrawn | " + PLANNED_ANEW))
            .map(mark -> mark.split(" ")[0].replaceFirst("-1$", "-2"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(cli.json("marks"))
        .filteredOn(mark -> mark.get("state").asText().equals("marked"))
        .extracting(mark -> mark.get("mark_no").asText())
        .containsExactlyInAnyOrderElementsOf(anew);
    Set<String> all = new TreeSet<>(earlier);
    all.addAll(anew);
    assertThat(shown("marks", "mark_no")).containsExactlyInAnyOrderElementsOf(all);
    Set<String> marks = shown("marks", "state", "taken_back_why");
    assertThat(marks)
        .contains(STANDS, TAKEN_BACK)
        .allMatch(
            mark ->
                List.of(STANDS, TAKEN_BACK, "withdrawn | what it rests on was put right")
                        .contains(mark)
                    || mark.startsWith("withdrawn | RCT-002 ")
                    || mark.equals("withdrawn | " + PLANNED_ANEW)
                    || mark.startsWith("marked | ") && !anew.isEmpty());
    assertThat(cli.json("jobs")).hasSize(4);
  }
}
