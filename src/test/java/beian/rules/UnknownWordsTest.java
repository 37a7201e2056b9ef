package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.inspection.Facts;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filings made at random, and evidence in words nobody knows: nobody is accused. */
class UnknownWordsTest {
  private static final Inspector INSPECTOR = new Inspector(AllRules.catalog(), Map.of());

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void words_nobody_knows_prove_nothing_against_anybody(int seed) {
    Random random = new Random(seed);
    Filing filing = filing(random);
    FactsBuilder facts = new FactsBuilder();
    for (EvidenceKind kind :
        WordsOfEvidence.WORDS.keySet().stream().sorted(Kinds.IN_ORDER).toList()) {
      for (String subject : kind.subjects(filing)) {
        for (int seen = random.nextInt(4); seen > 0; seen--) {
          String day = "2026-11-" + (10 + random.nextInt(14));
          facts.seenOn(day, kind, subject, words(random, kind));
        }
      }
    }
    Set<Told> found = fails(filing, facts.build());
    found.removeAll(fails(filing, new FactsBuilder().build()));
    assertThat(found).isEmpty();
  }

  private static Set<Told> fails(Filing filing, Facts facts) {
    return INSPECTOR.inspect(filing, facts).stream()
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .map(Told::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each word of the kind, or not, by something that stands in no table. */
  private static String[] words(Random random, EvidenceKind kind) {
    List<String> known = List.of("注销", "空号", "非本人", "illegal", "pendingdelete", "broken", "否");
    List<String> words = new ArrayList<>();
    for (String attribute : new TreeSet<>(WordsOfEvidence.WORDS.getOrDefault(kind, List.of()))) {
      if (random.nextInt(4) > 0) {
        String word = known.get(random.nextInt(known.size()));
        words.add(attribute);
        words.add(
            WordsOfEvidence.UNKNOWN
                .get(random.nextInt(WordsOfEvidence.UNKNOWN.size()))
                .apply(word));
      }
    }
    return words.toArray(String[]::new);
  }

  /** An honest filing, or one with some columns empty, or of somebody else. */
  private static Filing filing(Random random) {
    Map<String, Object> changed = new HashMap<>(FilingColumns.values(Filings.honest()));
    List<ColumnSpec> columns = ColumnSpec.all();
    for (int i = random.nextInt(9); i > 0; i--) {
      ColumnSpec column = columns.get(random.nextInt(columns.size()));
      if (!column.key().equals("filing_no")) {
        changed.remove(column.key());
      }
    }
    if (random.nextInt(3) == 0) {
      changed.put("entity_type", "个人");
      changed.put("entity_doc_type", "居民身份证");
      changed.put("content_category", random.nextBoolean() ? "BLOG" : "SHOP");
    }
    if (random.nextInt(3) == 0) {
      changed.put("domain", List.of("example.cn", "example.net"));
    }
    if (random.nextInt(3) == 0) {
      changed.put("domain_expiry", LocalDate.of(2026, 11, 1).plusDays(random.nextInt(90)));
    }
    return FilingColumns.filing(changed);
  }
}
