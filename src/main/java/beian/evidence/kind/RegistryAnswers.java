package beian.evidence.kind;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.Days;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The known wordings of registries: what they write when nobody has a domain ({@code
 * beian/evidence/registry-answers.csv}), and what a table's status column means ({@code
 * registration-words.csv}). Whatever stands in no table proves nothing.
 */
public final class RegistryAnswers {
  private static final String DATABASE = "last update of whois database";

  /** The wordings of texts. */
  public static final DataTable<List<Answer>> WORDINGS =
      table("registry-answers", "注册局答复域名未注册的用语", "what registries write when a domain is nobody's")
          .key("suffix", "wording")
          .dated()
          .formerly("since", Days.FROM, UnaryOperator.identity())
          .listed("means", "signed")
          .fixed("means", "signed")
          .reads(table -> table.rows().stream().map(Answer::new).toList());

  /** The words of status columns. */
  public static final DataTable<Map<String, String>> WORDS =
      table("registration-words", "域名状态一栏的用语", "words of a registration table's status column")
          .key("word")
          .dated()
          .listed("means")
          .fixed("means")
          .reads(
              table -> {
                Map<String, String> words = new HashMap<>();
                table.rows().forEach(row -> words.put(row.get("word"), row.get("means")));
                return words;
              });

  private RegistryAnswers() {}

  private static TableSpec table(String name, String zh, String en) {
    return TableSpec.of(name, RegistryAnswers.class, "/beian/evidence/" + name + ".csv", zh, en);
  }

  /** A wording. */
  public static final class Answer {
    private final String suffix;
    private final String wording;
    private final String means;
    private final boolean signed;

    private Answer(Table.Row row) {
      this.suffix = '.' + row.get("suffix");
      this.wording = row.get("wording");
      this.means = row.get("means");
      this.signed = row.get("signed").equals("yes");
    }

    private String means() {
      return means;
    }

    private boolean is(Set<String> lines, boolean signature, String domain) {
      return domain.endsWith(suffix)
          && lines.contains(wording.replace("{domain}", domain))
          && (signature || !signed);
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
    return WORDINGS.on(day).stream()
        .filter(answer -> answer.is(said, signature, domain))
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

  /** What a whole status cell or one word of it meant on a day; empty when it is not known. */
  static Optional<String> word(String status, LocalDate day) {
    return Optional.ofNullable(WORDS.on(day).get(status));
  }
}
