package beian.filing.number.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table: UTF-8, lines beginning with {@code #} are its notes. */
final class TableLines {
  private TableLines() {}

  /** The lines without notes. */
  static List<String> lines(String name) {
    try (InputStream in = TableLines.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a table without quotes, below its heading. */
  static List<String[]> cells(String name) {
    return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
