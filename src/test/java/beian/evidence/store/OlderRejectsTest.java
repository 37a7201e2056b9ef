package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Call;
import beian.evidence.kind.Page;
import beian.platform.database.Database;
import beian.testing.OlderDatabase;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an earlier version had refused is open for its kind. */
@OnEachDatabase
class OlderRejectsTest {
  private final TestDatabase test;

  OlderRejectsTest(TestDatabase test) {
    this.test = test.empty();
  }

  private static String file(int id, String name) {
    return ("insert into evidence_file values (%d, '%s', 'x', timestamp with time zone"
            + " '2026-11-20 00:00:00+00', true, false, 1, 1, '', null)")
        .formatted(id, name);
  }

  private static String reject(int file, int row) {
    return "insert into evidence_reject values (%d, %d, 'number', 'EVI-004', '昨天', '')"
        .formatted(file, row);
  }

  @Test
  void it_keeps_its_place_and_its_kind_by_the_file_s_name() throws SQLException {
    OlderDatabase.keep(
        test,
        30,
        List.of(
            file(1, "calls-2.csv"),
            file(2, "notes.csv"),
            file(3, "pages.csv"),
            reject(1, 3),
            reject(2, 1),
            reject(3, 4)));
    try (Database database = test.open()) {
      OpenRejects open = new OpenRejects(database.transactions());
      assertThat(open.about(Map.of(Call.KIND, Set.of("13800000001"))))
          .extracting(OpenReject::place)
          .containsExactly("calls-2.csv:3 (EVI-004)", "notes.csv:1 (EVI-004)");
      assertThat(open.about(Map.of(Page.KIND, Set.<String>of())))
          .extracting(OpenReject::file)
          .containsExactly("notes.csv", "pages.csv");
    }
  }
}
