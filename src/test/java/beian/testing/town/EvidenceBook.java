package beian.testing.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The evidence files of a home: rows are added and the files written anew each day. */
final class EvidenceBook {
  /** File, and its heading with the column of the time last. */
  static final Map<String, String> FILES =
      Map.of(
          "calls", "number,outcome,caller,called_at",
          "numbers", "number,status,observed_at",
          "registry", "doc_no,name,status,observed_at",
          "content", "domain,flag,category,reviewer,observed_at",
          "registration", "domain,registrant,status,expires_at,observed_at",
          "dns", "name,type,value,resolver,observed_at",
          "miit", "filing_no,entity_exists,site_exists,providers,checked_at");

  private final Path folder;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  EvidenceBook(Path folder) {
    this.folder = folder;
    FILES.keySet().forEach(file -> rows.put(file, new ArrayList<>()));
  }

  /** Adds a row; the time is the last value. */
  void add(String file, String... values) {
    rows.get(file).add(String.join(",", values));
  }

  /** Writes the files that have rows. */
  void write() throws IOException {
    for (Map.Entry<String, List<String>> one : rows.entrySet()) {
      if (!one.getValue().isEmpty()) {
        List<String> lines = new ArrayList<>(List.of(FILES.get(one.getKey())));
        lines.addAll(one.getValue());
        Files.write(folder.resolve(one.getKey() + ".csv"), lines);
      }
    }
  }

  /** Reads a file as anybody would, with what can be known of the time of each row. */
  static List<Statement> read(Path folder, String file) throws IOException {
    Path path = folder.resolve(file + ".csv");
    List<Statement> statements = new ArrayList<>();
    if (!Files.exists(path)) {
      return statements;
    }
    List<String> lines = Files.readAllLines(path);
    String[] heading = lines.get(0).split(",");
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < heading.length; i++) {
        row.put(heading[i], values[i]);
      }
      statements.add(Statement.of(row, heading[heading.length - 1]));
    }
    return statements;
  }
}
