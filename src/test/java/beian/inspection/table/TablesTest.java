package beian.inspection.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import beian.filing.word.DatedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static Predicate<LocalDate> on(String day) {
    return other -> !other.isAfter(LocalDate.parse(day));
  }

  @Test
  void a_word_means_what_its_row_says_on_the_days_of_the_row() {
    DatedTable suffixes = Tables.of("beijing-suffixes");
    assertThat(suffixes.meaning("CO", on("2019-08-20"))).isEmpty();
    assertThat(suffixes.meaning("CO", on("2019-08-21"))).contains("refused");
    assertThat(suffixes.meaning("CO", on("2022-08-29"))).contains("refused");
    assertThat(suffixes.meaning("CO", on("2022-08-30"))).contains("allowed");
    assertThat(suffixes.meaning("example", on("2022-08-30"))).isEmpty();
  }

  @Test
  void a_word_may_mean_several_things() {
    DatedTable content = Tables.of("website-content");
    assertThat(content.meanings("game", on("2020-01-01")))
        .containsExactly("culture", "game", "game-website");
    assertThat(content.means("游戏", "game", on("2020-01-01"))).isFalse();
    assertThat(content.means("网络游戏", "game", on("2020-01-01"))).isTrue();
  }

  @Test
  void a_word_of_a_meaning_is_found_in_a_text_in_its_one_form() {
    DatedTable money = Tables.of("money-words");
    for (String word : List.of("广告", "电子商务", "赞助")) {
      assertThat(money.wordIn("有" + word + "收入", "income", on("2020-01-01"))).contains(word);
    }
    assertThat(money.wordIn("赞助与广告", "income", on("2020-01-01"))).contains("广告");
    assertThat(money.wordIn("广 告", "income", on("2020-01-01"))).isEmpty();
    assertThat(money.wordIn("广告", "none", on("2020-01-01"))).isEmpty();
    assertThat(money.wordIn("广告", "income", on("1990-01-01"))).isEmpty();
  }

  @Test
  void a_table_that_is_not_there_is_an_error() {
    assertThatIllegalStateException().isThrownBy(() -> Tables.of("no-such-table"));
  }
}
