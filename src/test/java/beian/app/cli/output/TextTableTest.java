package beian.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<String> HEADINGS = List.of("domain", "why");

  @Test
  void a_program_reads_one_line_a_row_and_a_very_long_cell_stands_out_of_its_column() {
    String longest = "长".repeat(60);
    assertThat(
            new TextTable(0)
                .lines(List.of(HEADINGS, List.of("a.example", "x"), List.of(longest, "y"))))
        .containsExactly(
            "domain" + " ".repeat(76) + "why", "a.example" + " ".repeat(73) + "x", longest + "  y");
  }

  @Test
  void on_a_terminal_a_long_cell_goes_on_below_broken_between_words() {
    assertThat(
            new TextTable(36)
                .lines(
                    List.of(HEADINGS, List.of("a.example", "the number does not exist any more"))))
        .containsExactly(
            "domain     why", "a.example  the number does not exist", "           any more");
  }

  @Test
  void numbers_names_and_times_stay_whole_past_the_edge() {
    String number = "京ICP备00000001号-1";
    assertThat(new TextTable(20).lines(List.of(List.of(number, "2026-11-09 24:00"))))
        .containsExactly(number + "  2026-11-09 24:00");
  }

  @Test
  void chinese_is_broken_at_its_double_width_and_no_line_begins_with_a_full_stop() {
    assertThat(new TextTable(20).lines(List.of(List.of("一二三四五六七八九十甲乙。整改"))))
        .containsExactly("一二三四五六七八九十甲", "乙。整改");
  }

  @Test
  void whatever_the_cells_no_line_is_wider_than_the_terminal_and_nothing_is_lost()
      throws Exception {
    Trials.of(
        200,
        draw -> {
          int columns = draw.number(80, 200);
          List<List<String>> rows =
              draw.list(
                  1,
                  5,
                  () ->
                      draw.list(
                          3, 3, () -> draw.letters("ab 京例。，-/@0示😀 ", 0, draw.number(0, 90))));
          List<String> lines = new TextTable(columns).lines(rows);
          assertThat(lines).allMatch(line -> Width.of(line) <= columns);
          assertThat(letters(String.join("", lines)))
              .isEqualTo(letters(String.join("", rows.stream().flatMap(List::stream).toList())));
        });
  }

  private static int[] letters(String text) {
    return text.codePoints().filter(c -> c != ' ').sorted().toArray();
  }
}
