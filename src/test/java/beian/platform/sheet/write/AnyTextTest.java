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

  private static List<List<String>> tables(Draw draw) {
    return draw.list(0, 8, () -> draw.list(0, 6, () -> cell(draw)));
  }

  private static String cell(Draw draw) {
    return draw.of(true, false)
        ? draw.text(20)
        : draw.letters("_x00D5F<>&\"' \r\n\t=+-@示😀", 0, 30);
  }
}
