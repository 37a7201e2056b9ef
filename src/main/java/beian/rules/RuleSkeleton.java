package beian.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person who adds a rule starts from: the rule, its test, the lines in {@code cases.csv} and
 * the line in {@code AllRules}.
 *
 * @param id the rule's id
 * @param name its class: the fault as a clause
 */
public record RuleSkeleton(String id, String name) {
  private static final String LAST_LINE = "    return List.copyOf(rules);";

  /**
   * The skeleton; empty when the id is not a family, a dash and three digits, or the name is not
   * one of a class.
   */
  public static Optional<RuleSkeleton> of(String id, String name) {
    boolean right = Family.ofRule(id).isPresent() && name.matches("[A-Z][A-Za-z0-9]{2,59}");
    return right ? Optional.of(new RuleSkeleton(id, name)) : Optional.empty();
  }

  /** A file to write anew. */
  public record NewFile(String path, String content) {}

  /** The rule and its test. */
  public List<NewFile> files() {
    String folder = packageName().replace('.', '/') + "/" + name;
    return List.of(
        new NewFile("src/main/java/" + folder + ".java", rule()),
        new NewFile("src/test/java/" + folder + "Test.java", test()));
  }

  /** The lines to add at the end of {@code sample-data/cases.csv}. */
  public List<String> cases() {
    return List.of(
        id + ",PASS,,TODO what is right here,,", id + ",FAIL,TODO-fault,TODO what is wrong here,,");
  }

  /**
   * {@code AllRules.java} with the rule added at its place; unchanged when it is there already.
   *
   * @param source the file as it is
   */
  public String addedTo(String source) {
    String call = "rules.add(new " + name + "());";
    if (source.contains(call)) {
      return source;
    }
    List<String> lines = new ArrayList<>(source.lines().toList());
    int at = lines.indexOf(LAST_LINE);
    while (at > 0 && idAt(lines.get(at - 1)).compareTo(id) > 0) {
      at--;
    }
    lines.add(at, "    " + call + " // " + id);
    String imported = "import " + packageName() + "." + name + ";";
    int place = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("import ") && lines.get(i).compareTo(imported) < 0) {
        place = i + 1;
      }
    }
    lines.add(place, imported);
    return String.join("\n", lines) + "\n";
  }

  private static String idAt(String line) {
    int comment = line.indexOf("// ");
    return line.startsWith("    rules.add(") && comment > 0 ? line.substring(comment + 3) : "";
  }

  private String packageName() {
    return Family.ofRule(id).orElseThrow().packageName();
  }

  private String rule() {
    return """
        package %1$s;

        import beian.filing.Filing;
        import beian.inspection.Facts;
        import beian.inspection.Rule;
        import beian.inspection.Verdict;
        import beian.inspection.card.Citation;
        import beian.inspection.card.Item;
        import beian.inspection.card.Opinion;
        import beian.inspection.card.RuleCard;
        import beian.inspection.card.Section;
        import beian.inspection.card.Severity;
        import beian.inspection.card.Text;

        /** TODO the fault in one sentence. */
        @RuleCard(
            id = "%2$s",
            item = Item.%3$s,
            severity = Severity.NOTE,
            title = @Text(zh = "TODO", en = "TODO"),
            cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1236),
            effective = "2019-08-01",
            explains = @Text(zh = "TODO", en = "TODO"),
            opinions =
                @Opinion(
                    fault = "TODO-fault",
                    says = @Text(zh = "TODO {value}", en = "TODO {value}"),
                    remedy = @Text(zh = "TODO", en = "TODO")),
            columns = "entity_name")
        public final class %4$s implements Rule {
          @Override
          public Verdict check(Filing filing, Facts facts) {
            return Verdict.undetermined("TODO", "TODO");
          }
        }
        """
        .formatted(packageName(), id, Family.ofRule(id).orElseThrow().item().name(), name);
  }

  private String test() {
    return """
        package %1$s;

        import static org.assertj.core.api.Assertions.assertThat;

        import beian.inspection.Outcome;
        import beian.testing.FactsBuilder;
        import beian.testing.Filings;
        import org.junit.jupiter.api.Test;

        class %2$sTest {
          @Test
          void an_honest_filing_passes() {
            assertThat(new %2$s().check(Filings.honest(), new FactsBuilder().build()).outcome())
                .isEqualTo(Outcome.PASS);
          }
        }
        """
        .formatted(packageName(), name);
  }
}
