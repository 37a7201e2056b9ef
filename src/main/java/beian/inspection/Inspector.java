package beian.inspection;

import beian.evidence.Observation;
import beian.filing.Filing;
import beian.inspection.Catalog.Entry;
import beian.inspection.card.Opinion;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds filings against the rules of a catalog. Pure; safe for many threads. */
public final class Inspector {
  private static final Words NOTHING = Words.same("");

  private final Catalog catalog;
  private final Map<String, Severity> severities;

  /**
   * @param severities severities a profile changes, by rule id ({@code CON-002}) or by rule id and
   *     fault ({@code CON-002/missing})
   */
  public Inspector(Catalog catalog, Map<String, Severity> severities) {
    this.catalog = catalog;
    this.severities = Map.copyOf(severities);
  }

  /** The rules it holds filings against, in the order of their ids. */
  public List<Entry> entries() {
    return catalog.entries();
  }

  /** What every rule says, in the order of the rules' ids. */
  public List<Finding> inspect(Filing filing, Facts facts) {
    return catalog.entries().stream().map(entry -> inspect(entry, filing, facts)).toList();
  }

  /** What one rule says. */
  public Finding inspect(Entry entry, Filing filing, Facts facts) {
    LocalDate today = facts.today();
    if (!entry.inForceOn(today)) {
      return finding(
          entry,
          filing,
          facts,
          new Verdict(
              Outcome.NOT_EFFECTIVE,
              "",
              new Words("该规则当日未生效", "the rule is not in force on this day"),
              Map.of(),
              List.of()));
    }
    return finding(
        entry, filing, facts, ended(filing).orElseGet(() -> entry.rule().check(filing, facts)));
  }

  /** A filing that has ended has no owner to tell and nothing to put right. */
  private static Optional<Verdict> ended(Filing filing) {
    return switch (filing.status()) {
      case Filing.TRANSFER_CANCELLED ->
          Optional.of(Verdict.notApplicable("接入已取消", "the access has been cancelled"));
      case Filing.DEREGISTERED ->
          Optional.of(Verdict.notApplicable("备案已注销", "the filing has been deregistered"));
      default -> Optional.empty();
    };
  }

  /** A verdict of that rule as the finding that is kept. */
  public Finding finding(Entry entry, Filing filing, Facts facts, Verdict verdict) {
    Words opinion = verdict.why();
    Words remedy = NOTHING;
    if (verdict.outcome() == Outcome.FAIL) {
      Opinion said = entry.opinions().get(verdict.fault());
      if (said == null) {
        throw new IllegalStateException(entry.id() + " has no opinion " + verdict.fault());
      }
      opinion = Words.of(said.says()).filled(verdict.holes());
      remedy = Words.of(said.remedy()).filled(verdict.holes());
    }
    return new Finding(
        filing.key(),
        entry.id(),
        verdict.outcome(),
        severity(entry, verdict.fault()),
        verdict.fault(),
        opinion,
        remedy,
        verdict.evidence().stream().map(Observation::id).toList(),
        facts.now());
  }

  private Severity severity(Entry entry, String fault) {
    Severity usual = severities.getOrDefault(entry.id(), entry.severity());
    Opinion opinion = entry.opinions().get(fault);
    if (opinion == null) {
      return usual;
    }
    Severity[] own = opinion.severity();
    return severities.getOrDefault(entry.id() + "/" + fault, own.length > 0 ? own[0] : usual);
  }
}
