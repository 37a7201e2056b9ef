package beian.platform.sheet.write;

import static beian.platform.sheet.write.WorkbookWriterTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.sheet.SheetRow;
import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyTextTest {
  @Test
  void any_table_of_text_comes_back_as_it_was() throws Exception {
    Trials.of(
        60,
        draw -> {
          List<List<String>> table = tables(draw);
          Path file = Files.createTempFile("table", ".xlsx");
          try (WorkbookWriter book = WorkbookWriter.create(file, "t", Instant.EPOCH)) {
            SheetWriter sheet = book.sheet("s");
            for (List<String> row : table) {
              row.forEach(sheet::text);
              sheet.endRow();
            }
            book.finish();
            for (SheetRow row : rows(file, 0)) {
              List<String> written = table.get(row.number() - 1);
              for (int i = 0; i < written.size(); i++) {
                Cell cell = row.cell(i);
                assertThat(cell.text()).isEqualTo(WritableText.fit(written.get(i)));
                assertThat(cell.kind())
                    .isEqualTo(written.get(i).isEmpty() ? CellKind.EMPTY : CellKind.TEXT);
              }
            }
            assertThat(rows(file, 0))
                .hasSize(
                    (int)
                        table.stream()
                            .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                            .count());
          } finally {
            Files.delete(file);
          }
        });
  }

  /** Texts of one hash: whoever keeps texts by it must not take one for the other. */
  @Test
  void texts_that_are_said_again_and_again_stay_what_they_are(@TempDir Path folder) {
    List<String> texts = List.of("AaAa", "BBBB", "AaBB", "BBAa", "=AaAa", "=BBBB");
    Path file = folder.resolve("same.xlsx");
    try (WorkbookWriter book = WorkbookWriter.create(file, "t", Instant.EPOCH)) {
      SheetWriter sheet = book.sheet("s");
      for (int i = 0; i < 60; i++) {
        sheet.text(texts.get(i % texts.size())).text(texts.get(i % 2)).endRow();
      }
      book.finish();
    }
    List<SheetRow> rows = rows(file, 0);
    assertThat(rows).hasSize(60);
    for (int i = 0; i < 60; i++) {
      assertThat(rows.get(i).cell(0).text()).isEqualTo(texts.get(i % texts.size()));
      assertThat(rows.get(i).cell(1).text()).isEqualTo(texts.get(i % 2));
    }
  }

  private static List<List<String>> tables(Draw draw) {
    return draw.list(0, 8, () -> draw.list(0, 6, () -> cell(draw)));
  }

  private static String cell(Draw draw) {
    return draw.of(true, false)
        ? draw.text(20)
        : draw.letters("_x00D5F<>&\"' \r\n\t=+-@示😀", 0, 30);
  }
}
