package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.Facts;
import beian.inspection.Inspector;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evidence is loaded for the subjects that a kind has of a filing. What is asked of others is found
 * or not as the filings of the same batch happen to be, so no rule may ask for it.
 */
class EverySubjectTest {
  private static final Inspector INSPECTOR = new Inspector(AllRules.catalog(), Map.of());

  static List<Case> cases() {
    return Cases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rules_ask_only_for_what_is_loaded_for_the_filing(Case one) {
    Facts facts = one.facts();
    Set<String> strange = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    one.told().observations().stream()
        .filter(seen -> seen.kind() == DnsRecord.KIND)
        .forEach(seen -> aliases.add(DnsRecord.VALUE.of(seen).toLowerCase(Locale.ROOT)));
    Evidence listening =
        new Evidence() {
          @Override
          public Sight sight(EvidenceKind kind, String subject) {
            boolean alias = kind == DnsRecord.KIND && aliases.contains(subject);
            if (!alias && !kind.subjects(one.filing()).contains(subject)) {
              strange.add(kind + " " + subject);
            }
            return facts.evidence().sight(kind, subject);
          }

          @Override
          public Owner owner(String address) {
            return facts.evidence().owner(address);
          }
        };
    INSPECTOR.inspect(
        one.filing(), new Facts(facts.now(), listening, facts.peers(), facts.terms()));
    assertThat(strange).isEmpty();
  }
}
