package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.row.Note;
import beian.intake.row.Reject;
import beian.intake.store.ImportFile;
import beian.intake.store.RowCounts;
import beian.platform.batch.Execution;
import beian.testing.Databases;
import beian.testing.SampleFiles;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code sample-data/broken} earn exactly what their README says. */
class BrokenFilesTest {
  @TempDir private Path root;

  @BeforeAll
  static void write_when_asked() throws Exception {
    if (Boolean.getBoolean("update")) {
      SampleFiles.write();
    }
  }

  @Test
  void every_file_earns_what_the_readme_says() throws IOException {
    List<String> told =
        Files.readAllLines(SampleFiles.FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
            .toList();

    List<String> earned = new ArrayList<>();
    for (Path file : files()) {
      try (TestDatabase database = Databases.h2();
          ImportHome home = new ImportHome(database.open(), root.resolve("home"))) {
        Execution done = home.run(file);
        assertThat(done.problems()).as(file.toString()).isEmpty();
        earned.add(line(home.filesOf(done).get(0), home.rejected()));
      }
    }
    assertThat(earned).containsExactlyElementsOf(told);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SampleFiles.FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  private static String line(ImportFile file, List<Reject> rejects) {
    RowCounts counts = file.counts();
    Stream<String> problem =
        Stream.ofNullable(file.problem()).map(p -> p.code().code() + " " + p.place());
    Stream<String> rows = rejects.stream().map(r -> r.code().code() + " " + r.place());
    Stream<String> notes = file.notes().stream().map(BrokenFilesTest::note);
    String codes =
        Stream.of(problem, rows, notes).flatMap(all -> all).collect(Collectors.joining("<br>"));
    return "| `%s` | %s | %d | %d | %d | %d | %s |"
        .formatted(
            file.name(),
            file.state(),
            counts.read(),
            counts.added(),
            counts.duplicates(),
            counts.rejected(),
            codes);
  }

  private static String note(Note note) {
    return note.code().code() + " " + note.place();
  }
}
