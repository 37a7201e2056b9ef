package beian.platform.sheet.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.sheet.SheetRow;
import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledRowsTest {
  /** More than stays in memory. */
  private static final int MANY = 300;

  @TempDir Path folder;

  private record Kept(int sheet, long mark, SheetRow row) {}

  private static List<Kept> walked(SpilledRows rows) {
    List<Kept> walked = new ArrayList<>();
    SpilledRows.Walk walk = rows.walk();
    for (SheetRow row = walk.next(); row != null; row = walk.next()) {
      walked.add(new Kept(walk.sheet(), walk.mark(), row));
    }
    return walked;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void any_rows_come_again_as_they_were_and_as_often_as_they_are_walked() throws Exception {
    Trials.of(
        200,
        draw -> {
          List<Kept> put = draw.list(0, 12, () -> kept(draw));
          try (SpilledRows rows = new SpilledRows(folder)) {
            put.forEach(kept -> rows.add(kept.sheet, kept.mark, kept.row));
            assertThat(walked(rows)).isEqualTo(put);
            assertThat(walked(rows)).isEqualTo(put);
          }
        });
  }

  private static Kept kept(Draw draw) {
    List<Cell> cells = draw.list(0, 90, () -> cell(draw));
    return new Kept(
        draw.number(0, 300),
        draw.number(Long.MIN_VALUE, Long.MAX_VALUE),
        new SheetRow(draw.number(1, 1_048_576), draw.of(true, false), cells));
  }

  private static Cell cell(Draw draw) {
    return draw.of(
        Cell.EMPTY,
        Cell.EMPTY,
        new Cell(CellKind.EMPTY, "", Double.NaN, true, false),
        Cell.text(draw.text(20)),
        Cell.text(draw.letters("ab是否\uD83D\uDE00\0ÿĀ", 0, 3)),
        Cell.text(draw.letters("长x", 60, 70)),
        new Cell(
            draw.of(CellKind.values()),
            draw.letters("0-.", 0, 2),
            draw.of(0.0, -0.0, 1e300, 45_000.5, Double.NaN),
            draw.of(true, false),
            draw.of(true, false)));
  }

  @Test
  void what_is_too_much_for_the_memory_comes_again_from_a_file_without_a_name() throws Exception {
    List<Kept> put = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      // now and then one that is longer than a block by itself
      String text = ("某" + i).repeat(i % 100 == 7 ? 80_000 : 18_000);
      put.add(new Kept(i / 200, i, new SheetRow(i + 1, false, List.of(Cell.text(text)))));
    }
    try (SpilledRows rows = new SpilledRows(folder)) {
      put.forEach(kept -> rows.add(kept.sheet, kept.mark, kept.row));
      assertThat(names()).isEmpty();
      assertThat(walked(rows).equals(put)).isTrue();
      assertThat(walked(rows).equals(put)).isTrue();
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void a_file_that_outlived_its_process_is_taken_away_and_no_other() throws IOException {
    Files.createFile(folder.resolve(".rows-1f.part"));
    Files.createFile(folder.resolve(".a.xlsx.part"));
    Files.createFile(folder.resolve("rows.csv"));
    SpilledRows.sweep(folder);
    assertThat(names()).containsExactlyInAnyOrder(".a.xlsx.part", "rows.csv");
    SpilledRows.sweep(folder.resolve("nothing"));
  }

  @Test
  void what_the_disk_refuses_is_no_fault_of_the_sheet() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    try (SpilledRows rows = new SpilledRows(file.resolve("below"))) {
      SheetRow row = new SheetRow(1, false, List.of(Cell.text("x".repeat(1 << 19))));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < MANY; i++) {
                  rows.add(0, 0, row);
                }
              })
          .isInstanceOf(UncheckedIOException.class);
    }
  }
}
