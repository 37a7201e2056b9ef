package beian.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.database.Transactions;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SelectionTest {
  private static final List<String> SHELVES = List.of("a", "a", "a", "b", "b", "c");

  private final Transactions transactions;

  SelectionTest(TestDatabase database) {
    this.transactions = database.open().transactions();
  }

  @BeforeEach
  void some_rows() {
    transactions.run(
        () -> {
          transactions.sql().update("drop table if exists book");
          transactions
              .sql()
              .update("create table book (shelf varchar, no integer, primary key (shelf, no))");
          for (int i = 0; i < SHELVES.size(); i++) {
            transactions.sql().update("insert into book values (?, ?)", SHELVES.get(i), i);
          }
        });
  }

  private ListRows<String> books(ListSource source) {
    return new ListDefinition<>(
            "books",
            new Listing<String>().column("book", "书", "Book", one -> one),
            List.of(
                Filter.present("shelf", "SHELF", "x.shelf"),
                Filter.flag("odd", "x.no in (?, ?, ?)", 1, 3, 5)),
            source)
        .in(
            transactions,
            found ->
                found.stream()
                    .map(one -> one.text(0) + one.key().get(1))
                    .collect(Collectors.toList()));
  }

  private static ListSource source() {
    return ListSource.keysOfRows("book x", "x.shelf", "x.no");
  }

  private static List<String> paged(Selection<String> selection, int size) {
    List<String> rows = new ArrayList<>();
    @Nullable List<Object> next = null;
    do {
      Selection.Page<String> page = selection.page(next, size);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(size);
      rows.addAll(page.rows());
      next = page.next();
    } while (next != null);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 7})
  void pages_of_any_size_give_every_row_once_in_order(int size) {
    List<String> all = List.of("a0", "a1", "a2", "b3", "b4", "c5");
    assertThat(paged(books(source()).all(), size)).isEqualTo(all);
    List<String> down = new ArrayList<>(all);
    java.util.Collections.reverse(down);
    assertThat(paged(books(source().newestFirst()).all(), size)).isEqualTo(down);
    assertThat(books(source()).all()).containsExactlyElementsOf(all);
  }

  @Test
  void filters_narrow_down_rows_pages_and_count_alike() {
    Selection<String> some =
        books(source()).where(Map.of("shelf", "a", "odd", "true"), (filter, given) -> given);
    assertThat(paged(some, 1)).containsExactly("a1");
    assertThat(some.count()).isEqualTo(1);
    assertThat(books(source()).all().count()).isEqualTo(6);
    assertThat(books(source()).all().first(2)).containsExactly("a0", "a1");
  }

  @Test
  void what_is_not_known_is_told_with_all_that_is() {
    ListRows<String> books = books(source());
    assertThatThrownBy(() -> books.where(Map.of("shelf", "z"), (filter, given) -> given))
        .isInstanceOfSatisfying(
            UnknownValueException.class, e -> assertThat(e.valid()).containsExactly("a", "b", "c"));
    assertThatThrownBy(() -> books.where(Map.of("colour", "red"), (filter, given) -> given))
        .isInstanceOfSatisfying(
            UnknownValueException.class,
            e -> assertThat(e.valid()).containsExactly("shelf", "odd"));
  }
}
