package beian.intake.value;

import beian.filing.number.Normal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words that codes are kept as, from {@code beian/intake/codes.csv}. */
final class Codes {
  private static final Map<String, Map<String, String>> BY_COLUMN = load();

  private Codes() {}

  /** The word for a code of a column, by word, id or another way to write it. */
  static Optional<String> word(String column, String text) {
    Map<String, String> words = BY_COLUMN.get(column);
    return words == null ? Optional.empty() : Optional.ofNullable(words.get(Normal.name(text)));
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> all = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Codes.class.getResourceAsStream("/beian/intake/codes.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> rows = lines.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
      for (String row : rows) {
        String[] cells = row.split(",", -1);
        for (String column : cells[0].split(" ")) {
          Map<String, String> words = all.computeIfAbsent(column, name -> new HashMap<>());
          for (String written : (cells[1] + '|' + cells[2] + '|' + cells[3]).split("\\|")) {
            words.put(Normal.name(written), cells[1]);
          }
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
