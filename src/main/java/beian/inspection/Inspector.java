package beian.inspection;

import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.table.TablesInForce;
import beian.inspection.Catalog.Entry;
import beian.inspection.Profiles.Bearing;
import beian.inspection.Verdict.Fault;
import beian.inspection.Verdict.Unknown;
import beian.inspection.card.Card;
import beian.inspection.card.Consequence;
import beian.inspection.card.Opinion;
import beian.inspection.card.Phrase;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds filings against the rules of a catalog. Pure; safe for many threads. */
public final class Inspector {
  private static final Words NOTHING = Words.same("");

  private static final Verdict NOT_IN_FORCE =
      new Verdict(
          Outcome.NOT_EFFECTIVE,
          List.of(),
          Phrase.of(new Words("该规则当日未生效", "the rule is not in force on this day")),
          List.of(),
          List.of());

  private final Catalog catalog;
  private final List<Entry> entries;
  private final Map<String, Severity> severities;
  private final Profiles profiles;
  private final boolean allInWords;

  /** What each rule weighs where it finds no fault. */
  private final Map<Entry, Severity> weights = new IdentityHashMap<>();

  private Inspector(
      Catalog catalog, Map<String, Severity> severities, Profiles profiles, boolean allInWords) {
    this.catalog = catalog;
    this.entries = catalog.entries();
    this.severities = severities;
    this.profiles = profiles;
    this.allInWords = allInWords;
    entries.forEach(entry -> weights.put(entry, severity(entry, "")));
  }

  /**
   * @param severities severities a campaign changes, by rule id ({@code CON-002}) or by rule id and
   *     fault ({@code CON-002/missing})
   * @param profiles what holds otherwise of some filings
   */
  public Inspector(Catalog catalog, Map<String, Severity> severities, Profiles profiles) {
    this(catalog, Map.copyOf(severities), profiles, true);
  }

  /** In a home without profiles. */
  public Inspector(Catalog catalog, Map<String, Severity> severities) {
    this(catalog, severities, Profiles.NONE);
  }

  /** The same, which says in words only what is {@link Outcome#isKept kept} in words. */
  public Inspector forKeeping() {
    return new Inspector(catalog, severities, profiles, false);
  }

  /** The rules it holds filings against, in the order of their ids. */
  public List<Entry> entries() {
    return entries;
  }

  /** What every rule says, in the order of the rules' ids; of each at least one finding. */
  public List<Finding> inspect(Filing filing, Facts facts) {
    return TablesInForce.on(
        facts.day(),
        () -> {
          FilingAtHand atHand = at(filing, facts);
          List<Finding> findings = new ArrayList<>(entries.size() + 1);
          for (Entry entry : entries) {
            atHand.add(entry, atHand.verdict(entry), findings);
          }
          return findings;
        });
  }

  /** What one rule says: a finding for each fault and for each thing that cannot be known. */
  public List<Finding> inspect(Entry entry, Filing filing, Facts facts) {
    return TablesInForce.on(
        facts.day(),
        () -> {
          List<Finding> findings = new ArrayList<>(1);
          FilingAtHand atHand = at(filing, facts);
          atHand.add(entry, atHand.verdict(entry), findings);
          return findings;
        });
  }

  /** That filing, to be held against one rule after the other on the day of those facts. */
  public FilingAtHand at(Filing filing, Facts facts) {
    return new FilingAtHand(filing, facts);
  }

  /** A filing, and what is the same of it for all rules. */
  public final class FilingAtHand {
    private final Filing filing;
    private final String key;
    private final Facts facts;
    private final Bearing bearing;
    private final Facts known;

    private FilingAtHand(Filing filing, Facts facts) {
      this.filing = filing;
      this.key = filing.key();
      this.facts = facts;
      this.bearing = profiles.on(filing, facts::reached);
      this.known = facts.ofRules(bearing.terms(facts.terms()));
    }

    /** What one rule says. */
    public Verdict verdict(Entry entry) {
      if (!entry.inForce(facts)) {
        return NOT_IN_FORCE;
      }
      String off = bearing.off(entry.id());
      return off.isEmpty() ? checked(entry, filing, known) : offBy(off);
    }

    /**
     * Adds a verdict of that rule as the findings that are kept: one for each fault and for each
     * thing that cannot be known.
     */
    public void add(Entry entry, Verdict verdict, List<Finding> findings) {
      if (verdict.faults().isEmpty() && verdict.unknown().isEmpty()) {
        findings.add(said(entry, verdict.outcome(), "", verdict.why(), verdict.evidence()));
        return;
      }
      verdict.faults().forEach(fault -> findings.add(fault(entry, fault)));
      for (Unknown open : verdict.unknown()) {
        findings.add(said(entry, Outcome.UNDETERMINED, open.about(), open.why(), open.evidence()));
      }
    }

    private Finding fault(Entry entry, Fault fault) {
      Opinion said = entry.card().faults().get(fault.name());
      if (said == null) {
        throw new IllegalStateException(entry.id() + " has no opinion " + fault.name());
      }
      return new Finding(
          key,
          entry.id(),
          Outcome.FAIL,
          bearing.severity(entry.id(), fault.name(), severity(entry, fault.name())),
          fault.name(),
          fault.about(),
          Phrase.filled(said.says(), fault.holes(), entry.card()),
          Phrase.filled(said.remedy(), fault.holes(), entry.card()),
          ids(fault.evidence()),
          facts.now());
    }

    private Finding said(
        Entry entry, Outcome outcome, String about, Phrase why, List<Observation> evidence) {
      return new Finding(
          key,
          entry.id(),
          outcome,
          weights.getOrDefault(entry, entry.card().severity()),
          "",
          about,
          allInWords || outcome.isKept() ? why.in(entry.card().of(filing)) : NOTHING,
          NOTHING,
          ids(evidence),
          facts.now());
    }
  }

  private static Verdict offBy(String profile) {
    return new Verdict(
        Outcome.NOT_EFFECTIVE,
        List.of(),
        Phrase.of(new Words("按口径方案“" + profile + "”不适用", "the profile " + profile + " has it off")),
        List.of(),
        List.of());
  }

  /** What rules may know of a filing, with the readings of its profiles. */
  public Facts under(Filing filing, Facts facts) {
    Terms terms = profiles.on(filing, facts::reached).terms(facts.terms());
    return new Facts(facts.now(), facts.evidence(), facts.peers(), terms, facts.horizon());
  }

  private static Verdict checked(Entry entry, Filing filing, Facts known) {
    Verdict verdict = proved(entry, filing, known);
    boolean findsNothing = !verdict.outcome().isKept();
    return findsNothing && known.watch().isOutdated(entry.card().evidence())
        ? RunOut.of(proved(entry, filing, known.asLastSeen())).orElse(verdict)
        : verdict;
  }

  /** What the check says, without the faults that something speaks against. */
  private static Verdict proved(Entry entry, Filing filing, Facts known) {
    known.watch().begin();
    Verdict verdict = known.watch().uncontradicted(entry.check().check(filing, known));
    return verdict.outcome() == Outcome.FAIL
        ? verdict.but(fault -> unsettled(fault, entry.card(), filing, known))
        : verdict;
  }

  private static Optional<Verdict> unsettled(Fault fault, Card card, Filing filing, Facts known) {
    Optional<Verdict> against =
        UnderWay.speaks(fault, card, filing, known)
            .or(() -> SeenBeforeItTurned.speaks(fault, card, filing, known.peers()));
    return against.isPresent() || card.forStaffAlone()
        ? against
        : UnknownEntityType.speaks(fault, card, filing)
            .or(() -> RowsDisagree.speak(fault, card, filing, known.peers()));
  }

  private static List<String> ids(List<Observation> evidence) {
    if (evidence.isEmpty()) {
      return List.of();
    }
    String[] ids = new String[evidence.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = evidence.get(i).id();
    }
    return List.of(ids);
  }

  /** How much a finding weighs here; of a rule that is no more, what it weighed. */
  public Severity severity(Finding finding, Filing filing, Instant now) {
    return catalog
        .find(finding.rule())
        .map(
            entry ->
                profiles
                    .on(filing, day -> !day.isAfter(Facts.day(now)))
                    .severity(finding.rule(), finding.fault(), severity(entry, finding.fault())))
        .orElseGet(finding::severity);
  }

  /**
   * By the profile, else by the card. What may have no consequence is advice at most, so that no
   * case can end in a mark for it; what is written for staff is never mailed.
   */
  private Severity severity(Entry entry, String fault) {
    if (entry.card().forStaffAlone()) {
      return Severity.NOTE;
    }
    Severity usual = severities.getOrDefault(entry.id(), entry.card().severity());
    Opinion opinion = fault.isEmpty() ? null : entry.card().faults().get(fault);
    if (opinion == null) {
      return usual;
    }
    Severity own = opinion.severity() == null ? usual : opinion.severity();
    Severity found = severities.getOrDefault(entry.id() + "/" + fault, own);
    return found.enforced() && opinion.consequence() == Consequence.NONE ? Severity.MINOR : found;
  }
}
