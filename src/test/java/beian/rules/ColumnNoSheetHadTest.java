package beian.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.inspection.card.Shelf;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import beian.testing.Filings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An owner answers for what is not filed, not for a column that no sheet had: where the reason of a
 * rule would say the former of the latter, it says that the column is missing.
 */
class ColumnNoSheetHadTest {
  private static final Catalog CATALOG = AllRules.catalog();
  private static final Inspector INSPECTOR = new Inspector(CATALOG, Map.of());

  /** How reasons say that somebody left something empty; a placeholder is said to be as bad. */
  private static final Pattern BLAMES = Pattern.compile("(?<!等于)(?:未|没有)填写");

  private static final Pattern SAID_BY_CHECKS =
      Pattern.compile("Phrase\\s*\\.unfiled\\(\\s*\"([a-z0-9_-]+)\"");

  /** Said only where a sheet has the column, and beside what is done. */
  private static final Set<String> OTHERWISE = Set.of("being-filed", "done-some-day");

  static List<Entry> rules() {
    return CATALOG.entries();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_reason_blames_the_owner_for_a_column_that_no_sheet_had(Entry entry) {
    for (Case one : Cases.all().stream().filter(told -> told.rule().equals(entry.id())).toList()) {
      Facts facts = one.facts();
      Set<String> filled = FilingColumns.values(one.filing()).keySet();
      Set<String> before = reasons(entry, one.filing(), facts);
      for (String column : entry.card().reads()) {
        if (filled.contains(column) && !column.equals("filing_no")) {
          Set<String> without = reasons(entry, without(one, column, entry.card(), filled), facts);
          without.removeAll(before);
          assertThat(without)
              .as("%s without %s", one, column)
              .noneMatch(reason -> BLAMES.matcher(reason).find());
        }
      }
    }
  }

  /** The filing of an example whose sheets have neither that column nor one it fills not. */
  private static Filing without(Case one, String column, Card card, Set<String> filled) {
    List<String> pairs = new ArrayList<>();
    one.example().filing().forEach((key, value) -> pairs.addAll(List.of(key, value)));
    pairs.addAll(List.of(column, ""));
    Set<String> silent = new HashSet<>(one.example().silent());
    card.reads().stream().filter(read -> !filled.contains(read)).forEach(silent::add);
    silent.add(column);
    pairs.addAll(List.of(FilingColumns.SILENT, String.join(";", silent)));
    return Filings.with(pairs.toArray(String[]::new));
  }

  /** Why it is not known, or not asked, whether the rule is kept. */
  private static Set<String> reasons(Entry entry, Filing filing, Facts facts) {
    return INSPECTOR.inspect(entry, filing, facts).stream()
        .filter(
            found ->
                found.outcome() == Outcome.UNDETERMINED
                    || found.outcome() == Outcome.NOT_APPLICABLE)
        .map(Finding::opinion)
        .map(words -> words.zh())
        .collect(toSet());
  }

  @Test
  void every_word_that_something_is_not_filed_knows_of_which_column() throws IOException {
    Set<String> byChecks = saidByChecks();
    List<String> loose = new ArrayList<>();
    for (Card card :
        Stream.concat(Shelf.shipped().stream(), Shelf.candidates().stream()).toList()) {
      card.words()
          .forEach(
              (key, word) -> {
                if (BLAMES.matcher(word.words().zh()).find()
                    && word.columns().isEmpty()
                    && !byChecks.contains(key)
                    && !OTHERWISE.contains(key)) {
                  loose.add(card.id() + " " + key);
                }
              });
    }
    assertThat(loose).isEmpty();
  }

  private static Set<String> saidByChecks() throws IOException {
    Set<String> said = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "beian", "rules"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        SAID_BY_CHECKS
            .matcher(Files.readString(file))
            .results()
            .forEach(one -> said.add(one.group(1)));
      }
    }
    return said;
  }
}
