package beian.intake.list;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.IntakeError;
import beian.intake.row.Reject;
import beian.intake.store.RejectStore;
import beian.intake.store.RejectedRow;
import beian.platform.database.Transactions;
import beian.platform.list.Selection;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of entities whose key has six parts. */
@OnEachDatabase
class RejectListTest {
  private final Transactions transactions;

  RejectListTest(TestDatabase database) {
    this.transactions = database.open().transactions();
  }

  private static Reject reject(String file, int row, String cell) {
    Instant at = Instant.parse("2026-11-23T18:00:00Z");
    return new Reject(
        "0".repeat(64), file, "名单", row, cell, "", "", IntakeError.NOT_A_DATE, "x", "y", at);
  }

  @Test
  void is_in_the_order_of_files_rows_and_cells_also_across_pages() {
    new RejectStore(transactions)
        .save(
            List.of(
                reject("b.csv", 10, "A10"),
                reject("b.csv", 9, "B9"),
                reject("b.csv", 9, "A9"),
                reject("a.csv", 11, "A11")));
    List<String> cells = new ArrayList<>();
    Selection<RejectedRow> all = RejectList.in(transactions).all();
    Selection.Page<RejectedRow> page = all.page(null, 1);
    while (page.next() != null) {
      page.rows().forEach(one -> cells.add(one.place()));
      page = all.page(page.next(), 1);
    }
    assertThat(cells).containsExactly("A11", "A9", "B9", "A10");
    assertThat(all.count()).isEqualTo(4);
  }
}
