package beian.filing.table;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.filing.table.TablesInForce.OwnTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That what is remembered is what would be read. */
class RememberedTest {
  private final List<String> read = new ArrayList<>();
  private final Remembered<String> upper = new Remembered<>(this::upper);

  private String upper(String text) {
    read.add(text);
    return "<" + text + ">";
  }

  @Test
  void a_text_is_read_once() {
    assertThat(List.of(upper.of("a"), upper.of("b"), upper.of("a")))
        .containsExactly("<a>", "<b>", "<a>");
    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void texts_that_share_a_place_are_told_apart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(upper.of("Aa")).isEqualTo("<Aa>");
    assertThat(upper.of("BB")).isEqualTo("<BB>");
    assertThat(upper.of("Aa")).isEqualTo("<Aa>");
  }

  @Test
  void many_texts_are_read_right_whatever_is_forgotten() {
    for (int round = 0; round < 2; round++) {
      IntStream.range(0, 20_000)
          .mapToObj(Integer::toString)
          .forEach(text -> assertThat(upper.of(text)).isEqualTo("<" + text + ">"));
    }
  }

  @Test
  void a_long_text_is_not_kept() {
    String page = "x".repeat(300);
    assertThat(upper.of(page)).isEqualTo(upper.of(page));
    assertThat(read).hasSize(2);
  }

  @Test
  void under_other_tables_a_text_is_read_anew() {
    upper.of("a");
    DataTable<?> shells = AllTables.named("", "shells");
    Table own = Table.parse("own.csv", shells.shipped().text() + "空壳站点,website,2026-01-01,,示例\n");
    try (var use = TablesInForce.of(List.of(new OwnTable("shells", own)))) {
      assertThat(use).isNotNull();
      upper.of("a");
    }
    upper.of("a");
    assertThat(read).hasSize(3);
  }
}
