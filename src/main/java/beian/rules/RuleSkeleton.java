package beian.rules;

import beian.inspection.card.Card;
import beian.inspection.card.CardReader;
import beian.inspection.card.Citation;
import beian.inspection.card.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person who adds a rule starts from: its card, and its check when no shipped one fits.
 *
 * @param id the rule's id
 * @param check the class: the fault as a clause
 * @param like a rule whose check it uses; empty when it has a check of its own
 */
public record RuleSkeleton(String id, String check, Optional<Card> like) {
  /**
   * A rule with a check of its own; empty when the id is not a family, a dash and three digits, or
   * the name is not one of a class.
   */
  public static Optional<RuleSkeleton> of(String id, String check) {
    boolean right = Family.ofRule(id).isPresent() && check.matches("[A-Z][A-Za-z0-9]{2,59}");
    return right ? Optional.of(new RuleSkeleton(id, check, Optional.empty())) : Optional.empty();
  }

  /**
   * A rule that uses another's check; empty when they are not of one family and the check is none
   * that all families find.
   */
  public static Optional<RuleSkeleton> like(String id, Card other) {
    Optional<Family> family = Family.ofRule(id);
    boolean right =
        family.isPresent()
            && (family.equals(Family.ofRule(other.id())) || AllRules.isShape(other.check()));
    return right
        ? Optional.of(new RuleSkeleton(id, other.check(), Optional.of(other)))
        : Optional.empty();
  }

  /** A file to write anew. */
  public record NewFile(String path, String content) {}

  /** The card, and the check when it is a new one. */
  public List<NewFile> files() {
    Family family = Family.ofRule(id).orElseThrow();
    List<NewFile> files = new ArrayList<>();
    files.add(
        new NewFile(
            "src/main/resources/beian/rules/" + family.folder() + "/" + id + ".yaml",
            card(family)));
    if (like.isEmpty()) {
      String folder = family.packageName().replace('.', '/');
      files.add(new NewFile("src/main/java/" + folder + "/" + check + ".java", source(family)));
    }
    return files;
  }

  private String card(Family family) {
    List<String> faults =
        like.map(card -> List.copyOf(card.faults().keySet())).orElse(List.of("todo"));
    return """
    id: %s
    kind: finding
    item: %s
    severity: note
    since: %s
    source: %s
    consequence: none
    check: %s
    reads: [%s]
    %stitle: {zh: TODO 问题, en: TODO the fault}
    about: {zh: TODO 检查什么, en: TODO what it checks}
    faults:
    %s%sexamples:
      - story: TODO what is right here
        is: PASS
    %s\
    """
        .formatted(
            id,
            CardReader.name(family.item()),
            like.map(card -> card.since().toString()).orElse("2019-08-01"),
            source(like),
            like.map(RuleSkeleton::named).orElse(check),
            like.map(card -> String.join(", ", card.reads())).orElse("entity_name"),
            like.filter(card -> !card.evidence().isEmpty())
                .map(card -> "evidence: [" + String.join(", ", card.evidence()) + "]\n")
                .orElse(""),
            faults.stream().map(RuleSkeleton::opinion).collect(Collectors.joining()),
            like.isPresent() ? "" : "words:\n  right: {zh: TODO 没有问题, en: TODO it is right}\n",
            faults.stream().map(RuleSkeleton::failing).collect(Collectors.joining()));
  }

  /** Where the FAQ asks it: where it asks what the other card does, to begin with. */
  private static String source(Optional<Card> like) {
    Citation cited =
        like.flatMap(card -> card.source().stream().findFirst())
            .orElse(new Citation(Section.SPECIAL_INSPECTION, 1236));
    return "{section: %s, line: %d}".formatted(CardReader.name(cited.section()), cited.line());
  }

  private static String named(Card card) {
    String given =
        card.parameters().shown().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
            .collect(Collectors.joining(", "));
    return given.isEmpty() ? card.check() : "{" + card.check() + ": {" + given + "}}";
  }

  /** A list as the card wrote it. */
  private static String written(String value) {
    return value.contains(", ") ? "[" + value + "]" : value;
  }

  private static String opinion(String fault) {
    return """
    %s:
      says: {zh: TODO 有什么问题, en: TODO what is wrong}
      remedy: {zh: TODO 怎样整改, en: TODO what to do}
    """
        .formatted(fault)
        .indent(2);
  }

  private static String failing(String fault) {
    return """
    - story: TODO what is wrong here, %1$s
      is: FAIL
      fault: %1$s
    """
        .formatted(fault)
        .indent(2);
  }

  private String source(Family family) {
    return """
    package %s;

    import beian.filing.Filing;
    import beian.inspection.Check;
    import beian.inspection.Facts;
    import beian.inspection.Verdict;

    /** TODO the fault in one sentence. */
    public final class %s implements Check {
      @Override
      public Verdict check(Filing filing, Facts facts) {
        String name = filing.entity().name();
        return name.isBlank() ? Verdict.fail("todo", "entity_name") : Verdict.pass("right");
      }
    }
    """
        .formatted(family.packageName(), check);
  }
}
