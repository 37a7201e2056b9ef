package beian.platform.sheet.write;

import static beian.platform.sheet.write.WorkbookWriterTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.sheet.SheetRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextTest {
  @Property(tries = 60)
  void any_table_of_text_comes_back_as_it_was(@ForAll("tables") List<List<String>> table)
      throws IOException {
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
          assertThat(cell.text()).isEqualTo(CellText.fit(written.get(i)));
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
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
    Arbitrary<String> tricky =
        Arbitraries.strings().withChars("_x00D5F<>&\"' \r\n\t=+-@示😀").ofMaxLength(30);
    return Arbitraries.oneOf(any, tricky).list().ofMaxSize(6).list().ofMaxSize(8);
  }
}
