package beian.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
  private static final String TEXT = "域名,主体\nexample.cn,示例公司\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void the_character_set_is_found_without_a_mark(String charset) throws IOException {
    Path file = write(TEXT.getBytes(charset));
    assertThat(texts(file)).containsExactly(List.of("域名", "主体"), List.of("example.cn", "示例公司"));
    try (SheetFile opened = SheetFile.open(file)) {
      assertThat(opened.format()).isEqualTo(SheetFile.Format.CSV);
      assertThat(opened.charset())
          .isEqualTo(Charset.forName(charset.startsWith("GB") ? "GB18030" : charset));
      assertThat(opened.sheets()).containsExactly(new SheetInfo(0, "table", false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_mark_tells_the_character_set_and_is_not_text(String charset) throws IOException {
    Path file = write(("\ufeff" + TEXT).getBytes(charset));
    assertThat(texts(file).get(0)).containsExactly("域名", "主体");
    try (SheetFile opened = SheetFile.open(file)) {
      assertThat(opened.charset()).isEqualTo(Charset.forName(charset));
    }
  }

  @Test
  void the_first_chinese_character_may_come_late() throws IOException {
    Path file = write(("a,b\n".repeat(100_000) + "例,子\n").getBytes("GBK"));
    List<List<String>> rows = texts(file);
    assertThat(rows.get(rows.size() - 1)).containsExactly("例", "子");
  }

  @Test
  void characters_of_every_length_survive_wherever_a_buffer_ends() throws IOException {
    StringBuilder text = new StringBuilder();
    String letters = "aé示😀\u07ff\u0800\uffee";
    for (int i = 0; i < 60_000; i++) {
      text.append(letters).append("x".repeat(i % 3)).append(i % 50 == 49 ? "\n" : "");
    }
    Path file = write(text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(texts(file))
        .isEqualTo(Stream.of(text.toString().split("\n")).map(List::of).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void the_separator_is_found(String separator) throws IOException {
    String text = "标题\na|b|c\n\"1|1\"|\"x,y;z\"|3\n1,5|2,5|3\n".replace("|", separator);
    assertThat(texts(write(text.getBytes(StandardCharsets.UTF_8))).get(1))
        .containsExactly("a", "b", "c");
  }

  @Test
  void a_separator_named_in_the_first_line_is_used() throws IOException {
    Path file = write("sep=|\r\na|b\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(texts(file)).containsExactly(List.of("a", "b"));
  }

  @Test
  void quotes_hold_separators_lines_and_quotes() throws IOException {
    String text = "a,\"b,\"\"c\"\"\r\nd\",e\r\n,,\r\n\r\n'001,=1+1,\r\n";
    Path file = write(text.getBytes(StandardCharsets.UTF_8));
    assertThat(texts(file))
        .containsExactly(List.of("a", "b,\"c\"\r\nd", "e"), List.of("'001", "=1+1"));
    try (SheetFile opened = SheetFile.open(file);
        RowCursor cursor = opened.rows(0, 2)) {
      SheetRow row = cursor.next();
      assertThat(row).isNotNull();
      assertThat(row.number()).isEqualTo(4);
      assertThat(row.cells()).allMatch(cell -> cell.kind() == CellKind.TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeff",
        " \n\t",
        "\u0000\u0001binary",
        "<html><table><tr><td>域名</td></tr></table></html>",
        "\n <!DOCTYPE html><p>",
        "<?xml version=\"1.0\"?><Workbook/>",
        "MIME-Version: 1.0\n",
        "%PDF-1.7\n"
      })
  void what_is_no_table_is_refused_with_what_was_expected(String text) throws IOException {
    Path file = write(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SheetFile.open(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(PlatformError.NOT_A_SHEET);
              assertThat(e.problem().place()).isEqualTo("table.csv");
              assertThat(e.problem().found()).isNotEmpty();
              assertThat(e.problem().expected()).isEqualTo(".xlsx, .xls, .csv");
            });
  }

  @Test
  void broken_utf8_is_damage_and_not_taken_for_gb18030() throws IOException {
    byte[] bytes = "域名,主体,示例公司,网站负责人,备案号\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = 'x';
    Path file = write(bytes);
    assertThatThrownBy(() -> SheetFile.open(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(PlatformError.DAMAGED_SHEET));
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> SheetFile.open(folder.resolve("absent.csv")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(PlatformError.UNREADABLE_SHEET));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.csv"), bytes);
  }

  private static List<List<String>> texts(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (SheetFile opened = SheetFile.open(file);
        RowCursor cursor = opened.rows(0)) {
      for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.cells().stream().map(Cell::text).toList());
      }
    }
    return rows;
  }
}
