package beian.evidence.kind;

import beian.filing.number.Normal;
import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The known wordings of registries: what they write when nobody has a domain ({@code
 * beian/evidence/registry-answers.csv}), and what a table's status column means ({@code
 * registration-words.csv}). Whatever stands in no table proves nothing.
 */
public final class RegistryAnswers {
  private static final String DATABASE = "last update of whois database";
  private static final List<Answer> ANSWERS =
      rows("registry-answers.csv")
          .map(
              row ->
                  new Answer(
                      '.' + row.get("suffix"),
                      row.get("wording"),
                      row.get("means"),
                      row.get("signed").equals("yes"),
                      row.day("since")))
          .toList();
  private static final Map<String, String> WORDS =
      rows("registration-words.csv")
          .collect(Collectors.toMap(row -> row.get("word"), row -> row.get("means")));

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

  private static Stream<ResourceTable.Row> rows(String name) {
    return ResourceTable.read(RegistryAnswers.class, "/beian/evidence/" + name).rows().stream();
  }
}
