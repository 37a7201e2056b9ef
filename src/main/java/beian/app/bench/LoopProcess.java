package beian.app.bench;

import beian.app.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** A process of its own that lets the plain loops run, with the same limit on its heap. */
public final class LoopProcess {
  private LoopProcess() {}

  /** Takes the assignment's file. */
  public static void main(String[] arguments)
      throws IOException, SQLException, XMLStreamException, InterruptedException {
    Assignment assignment = Assignment.read(Path.of(arguments[0]));
    try (Suite suite = assignment.open()) {
      List<Figure> figures = new Loops(suite, assignment).run(workbook(suite));
      Files.write(assignment.result(), figures.stream().map(Figure::line).toList());
    }
  }

  private static Path workbook(Suite suite) throws IOException {
    try (Stream<Path> files = Files.walk(suite.home().archive())) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }
}
