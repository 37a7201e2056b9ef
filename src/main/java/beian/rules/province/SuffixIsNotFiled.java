package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.NumberCheck;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import beian.rules.filed.Scope;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A domain has a suffix that is not filed there. Parameters: {@code table}, of suffixes; {@code
 * refused}, what a suffix means there that is not filed; {@code registrars}, whether registrars
 * abroad are refused too; and those of Scope.
 */
public final class SuffixIsNotFiled implements Check {
  private static final Map<String, String> TABLES = Map.of("beijing-suffixes", "beijing-suffixes");

  private static final DatedTable REGIONS = Tables.of("regions");

  private final DatedTable suffixes;
  private final String refused;
  private final boolean registrars;
  private final Scope scope;

  public SuffixIsNotFiled(Parameters given) {
    this.suffixes = Tables.of(given.one("table", TABLES));
    this.refused = given.text("refused");
    this.registrars = given.yes("registrars");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    List<Verdict> judged = new ArrayList<>(1);
    filing.website().domains().forEach(domain -> judged.add(suffix(domain, facts)));
    if (judged.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    if (registrars) {
      judged.add(registrar(filing, facts));
    }
    return Verdict.joined(judged);
  }

  private Verdict suffix(String domain, Facts facts) {
    NumberCheck name = DomainName.check(domain);
    String written = name.facts().getOrDefault("suffix", "");
    String suffix = IDN.toUnicode(written);
    String meaning = suffixes.meaning(suffix, facts::reached).orElse("");
    Verdict verdict =
        meaning.equals(refused)
            ? Verdict.fail("suffix", name.facts().getOrDefault("registered", domain))
            : meaning.equals("allowed")
                ? Verdict.pass("suffix-filed")
                : Verdict.undetermined(
                        meaning.isEmpty() ? "suffix-in-no-table" : "suffix-of-other-rule")
                    .of(domain);
    return verdict.with("suffix", "." + suffix).with("domain", domain);
  }

  /** Of several domains the sheet has one registrar, which says nothing of each. */
  private static Verdict registrar(Filing filing, Facts facts) {
    String region = filing.domain().registrarRegion();
    List<String> domains = filing.website().domains();
    if (domains.size() > 1) {
      return Verdict.undetermined("registrar-open").of("registrar_region");
    }
    if (region.isEmpty()) {
      return Verdict.undetermined(Phrase.unfiled("registrar-open", "registrar_region"))
          .of("registrar_region");
    }
    if (REGIONS.means(region, "elsewhere", facts::reached)) {
      return Verdict.fail("abroad", domains.get(0))
          .with("domain", domains.get(0))
          .with("region", region);
    }
    return REGIONS.means(region, "mainland", facts::reached)
        ? Verdict.pass("registrar-of-mainland")
        : Verdict.undetermined("registrar-open").of("registrar_region");
  }
}
