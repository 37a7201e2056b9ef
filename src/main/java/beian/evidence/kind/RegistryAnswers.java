package beian.evidence.kind;

import beian.filing.number.Normal;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The known wordings of registries: what they write when nobody has a domain ({@code
 * beian/evidence/registry-answers.csv}), and what a table's status column means ({@code
 * registration-words.csv}). Whatever stands in no table proves nothing.
 */
public final class RegistryAnswers {
  private static final String DATABASE = "last update of whois database";
  private static final List<Answer> ANSWERS =
      read(
          "registry-answers.csv",
          row ->
              new Answer(
                  '.' + row.getField("suffix"),
                  row.getField("wording"),
                  row.getField("means"),
                  row.getField("signed").equals("yes"),
                  LocalDate.parse(row.getField("since"))));
  private static final Map<String, String> WORDS =
      read("registration-words.csv", row -> row).stream()
          .collect(Collectors.toMap(row -> row.getField("word"), row -> row.getField("means")));

  private RegistryAnswers() {}

  /**
   * A wording.
   *
   * @param suffix of the domains it is about, with its dot
   * @param signed whether the registry has to say when its database was updated
   */
  private record Answer(
      String suffix, String wording, String means, boolean signed, LocalDate since) {
    boolean is(Set<String> lines, boolean signature, String domain, LocalDate day) {
      return domain.endsWith(suffix)
          && lines.contains(wording.replace("{domain}", domain))
          && (signature || !signed)
          && !day.isBefore(since);
    }
  }

  /**
   * What a text that names no domain says of the one that was asked for: {@code available}, {@code
   * reserved}; empty when it says nothing known.
   *
   * @param lines of the text
   * @param day when it was asked
   */
  public static Optional<String> meaning(List<String> lines, String domain, LocalDate day) {
    Set<String> said = new HashSet<>();
    boolean signed = false;
    for (String line : lines) {
      String folded = folded(line);
      signed |= folded.startsWith(DATABASE);
      said.add(folded);
    }
    boolean signature = signed;
    return ANSWERS.stream()
        .filter(answer -> answer.is(said, signature, domain, day))
        .map(Answer::means)
        .findFirst();
  }

  private static String folded(String line) {
    return Normal.text(line)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[%#>*\\s]+", "")
        .replaceFirst("[.\\s]+$", "")
        .replaceAll("\\s+", " ");
  }

  /** What a whole status cell or one word of it means; empty when it is not known. */
  static Optional<String> word(String status) {
    return Optional.ofNullable(WORDS.get(status));
  }

  private static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    InputStream in =
        Objects.requireNonNull(
            RegistryAnswers.class.getResourceAsStream("/beian/evidence/" + name));
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
