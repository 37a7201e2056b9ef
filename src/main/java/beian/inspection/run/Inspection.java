package beian.inspection.run;

import beian.evidence.AskedEvidence;
import beian.evidence.AskedEvidence.Asked;
import beian.evidence.Evidence;
import beian.evidence.EvidenceSince;
import beian.evidence.store.ObservationStore;
import beian.evidence.store.ObservationStore.Known;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.filing.table.TableError;
import beian.filing.table.TablesInForce;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Facts.Peers;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Inspector.FilingAtHand;
import beian.inspection.Terms;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;
import beian.inspection.standing.Standing.State;
import beian.platform.error.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inspects stored filings, a batch at a time: evidence and peers are looked up once for the batch,
 * then the rules run on memory alone. A rule that breaks on a filing knows nothing of it; the other
 * rules and filings go on.
 */
public final class Inspection {
  private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

  private static final int FRAMES = 5;

  /** Of what is not asked whose it is. */
  private static final Standing OURS =
      new Standing(State.OURS, Words.same(""), List.of(), List.of());

  private final Inspector inspector;
  private final ObservationStore observations;
  private final FilingStore filings;
  private final Supplier<Terms> terms;
  private final Standings standings;

  /**
   * @param terms asked once per batch, because the open campaign is part of them
   */
  public Inspection(
      Inspector inspector,
      ObservationStore observations,
      FilingStore filings,
      Standings standings,
      Supplier<Terms> terms) {
    this.inspector = inspector;
    this.observations = observations;
    this.filings = filings;
    this.terms = terms;
    this.standings = standings;
  }

  /**
   * What was said of a filing.
   *
   * @param findings what every rule said
   * @param asking what was asked for
   * @param standing whether it is ours
   */
  record Look(StoredFiling filing, List<Finding> findings, Asking asking, Standing standing) {}

  /** What every rule says of each filing at that moment, by filing key, in the order given. */
  public Map<String, List<Finding>> inspect(List<StoredFiling> batch, Instant now) {
    return findings(look(inspector, batch, now));
  }

  /** The same for keeping: in words only what is kept in words. */
  public Map<String, List<Finding>> kept(List<StoredFiling> batch, Instant now) {
    return findings(look(batch, now));
  }

  /**
   * The same of some rules.
   *
   * @param rules ids of the rules, by filing key
   */
  public Map<String, List<Finding>> kept(
      List<StoredFiling> batch, Map<String, Set<String>> rules, Instant now) {
    return TablesInForce.on(
        Facts.day(now),
        () -> {
          Evidence evidence = evidence(batch, rules.values(), now);
          return each(
              inspector.forKeeping(),
              stored -> entries(rules.getOrDefault(stored.key(), Set.of())),
              batch,
              evidence,
              standings.of(batch, evidence, now),
              now);
        });
  }

  /** What these rules may know of the filings of a batch. */
  private Evidence evidence(List<StoredFiling> batch, Collection<Set<String>> rules, Instant now) {
    Set<String> ids = new HashSet<>();
    rules.forEach(ids::addAll);
    return new EvidenceOfRules(
        entries(ids), batch.stream().map(StoredFiling::filing).toList(), observations, now);
  }

  private static Map<String, List<Finding>> findings(Map<String, Look> looks) {
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    looks.forEach((key, look) -> found.put(key, look.findings()));
    return found;
  }

  private List<Entry> entries(Set<String> ids) {
    return inspector.entries().stream().filter(rule -> ids.contains(rule.id())).toList();
  }

  /** The same for keeping, and what was asked for. */
  Map<String, Look> look(List<StoredFiling> batch, Instant now) {
    return look(inspector.forKeeping(), batch, now);
  }

  private Map<String, Look> look(Inspector by, List<StoredFiling> batch, Instant now) {
    return TablesInForce.on(Facts.day(now), () -> lookOnDay(by, batch, now));
  }

  private Map<String, Look> lookOnDay(Inspector by, List<StoredFiling> batch, Instant now) {
    Known known = observations.known(batch.stream().map(StoredFiling::filing).toList(), now);
    PeersOfBatch peers = new PeersOfBatch(batch, filings);
    Terms inForce = terms.get();
    Map<String, Standing> where = standings.of(batch, known.evidence(), now);
    Optional<Instant> rangesTurn = observations.ranges().turnAfter(now);
    Map<String, Look> found = new LinkedHashMap<>();
    for (StoredFiling stored : batch) {
      Asking asking = new Asking(stored, known, peers.of(stored), rangesTurn, now);
      Facts facts = new Facts(now, asking, asking, inForce, asking.horizon());
      Standing standing = Objects.requireNonNull(where.get(stored.key()));
      List<Finding> findings =
          findings(by, by.entries(), stored.filing(), facts, standing, asking::everyTime);
      found.put(stored.key(), new Look(stored, findings, asking, standing));
    }
    return found;
  }

  /**
   * A filing held against some rules once more.
   *
   * @param filing the filing
   * @param rules ids of the rules
   * @param since of what can change, only what was seen from this moment on counts
   */
  public record Again(StoredFiling filing, Set<String> rules, Instant since) {}

  /**
   * What the rules asked for say when only later evidence counts, and of the other filings that
   * share a value those alone that a sheet has listed since.
   */
  public Map<Again, List<Finding>> again(Collection<Again> asked, Instant now) {
    List<StoredFiling> batch = asked.stream().map(Again::filing).distinct().toList();
    Evidence evidence = evidence(batch, asked.stream().map(Again::rules).toList(), now);
    PeersOfBatch peers = new PeersOfBatch(batch, filings);
    Terms inForce = terms.get();
    Map<String, Standing> where = standings.of(batch, evidence, now);
    Function<Again, Peers> listed = peers.listedSince(asked);
    Map<Again, List<Finding>> found = new LinkedHashMap<>();
    for (Again again : asked) {
      Filing filing = again.filing().filing();
      Evidence later = new EvidenceSince(evidence, again.since());
      Facts facts = new Facts(now, later, listed.apply(again), inForce);
      found.put(
          again,
          findings(
              entries(again.rules()),
              filing,
              facts,
              Objects.requireNonNull(where.get(again.filing().key()))));
    }
    return found;
  }

  /**
   * What some rules say of filings on evidence at hand, by filing key.
   *
   * @param rules ids of the rules
   */
  public Map<String, List<Finding>> some(
      Set<String> rules, List<StoredFiling> batch, Evidence evidence, Instant now) {
    List<Entry> asked = entries(rules);
    return each(inspector, any -> asked, batch, evidence, standings.of(batch, evidence, now), now);
  }

  /**
   * The same without asking whether the filings are ours: where this is the same under other terms,
   * so is what is said of them.
   */
  public Map<String, List<Finding>> whoseverTheyAre(
      Set<String> rules, List<StoredFiling> batch, Evidence evidence, Instant now) {
    List<Entry> asked = entries(rules);
    Map<String, Standing> ours = new HashMap<>();
    batch.forEach(stored -> ours.put(stored.key(), OURS));
    return each(inspector, any -> asked, batch, evidence, ours, now);
  }

  /** What the rules asked for say of each filing, on evidence at hand. */
  private Map<String, List<Finding>> each(
      Inspector by,
      Function<StoredFiling, List<Entry>> rules,
      List<StoredFiling> batch,
      Evidence evidence,
      Map<String, Standing> where,
      Instant now) {
    PeersOfBatch peers = new PeersOfBatch(batch, filings);
    Terms inForce = terms.get();
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    for (StoredFiling stored : batch) {
      found.put(
          stored.key(),
          findings(
              by,
              rules.apply(stored),
              stored.filing(),
              new Facts(now, evidence, peers.of(stored), inForce),
              Objects.requireNonNull(where.get(stored.key())),
              () -> {}));
    }
    return found;
  }

  /**
   * What of each filing and rule was asked of the evidence and could not be answered.
   *
   * @param rules ids of the rules to ask, by filing key
   */
  public Map<String, Map<String, Set<Asked>>> unanswered(
      List<StoredFiling> batch, Map<String, Set<String>> rules, Instant now) {
    Map<String, Map<String, Set<Asked>>> found = new LinkedHashMap<>();
    asked(batch, rules, now)
        .forEach(
            (key, byRule) -> {
              Map<String, Set<Asked>> open = new LinkedHashMap<>();
              byRule.forEach((rule, asked) -> open.put(rule, asked.unanswered()));
              found.put(key, open);
            });
    return found;
  }

  /**
   * What of each filing and rule was asked of the evidence, in that order, and what was answered.
   *
   * @param rules ids of the rules to ask, by filing key
   */
  public Map<String, Map<String, AskedEvidence>> asked(
      List<StoredFiling> batch, Map<String, Set<String>> rules, Instant now) {
    Evidence evidence =
        observations.evidenceFor(batch.stream().map(StoredFiling::filing).toList(), now);
    PeersOfBatch peers = new PeersOfBatch(batch, filings);
    Terms inForce = terms.get();
    Map<String, Standing> where = standings.of(batch, evidence, now);
    Map<String, Map<String, AskedEvidence>> found = new LinkedHashMap<>();
    for (StoredFiling stored : batch) {
      Standing standing = Objects.requireNonNull(where.get(stored.key()));
      Map<String, AskedEvidence> byRule = new LinkedHashMap<>();
      for (Entry entry : inspector.entries()) {
        if (rules.getOrDefault(stored.key(), Set.of()).contains(entry.id())) {
          AskedEvidence asked = new AskedEvidence(evidence);
          Facts facts = new Facts(now, asked, peers.of(stored), inForce);
          findings(List.of(entry), stored.filing(), facts, standing);
          byRule.put(entry.id(), asked);
        }
      }
      found.put(stored.key(), byRule);
    }
    return found;
  }

  /** Everything that the rules may know of one filing at that moment, on evidence at hand. */
  public Facts facts(StoredFiling stored, Evidence evidence, Instant now) {
    PeersOfBatch peers = new PeersOfBatch(List.of(stored), filings);
    return inspector.under(
        stored.filing(), new Facts(now, evidence, peers.of(stored), terms.get()));
  }

  /**
   * What the rules say of a filing that is ours. Of another's they say nothing; where it is not
   * known whose it is, no fault of it is proved.
   */
  private List<Finding> findings(List<Entry> rules, Filing filing, Facts facts, Standing standing) {
    return findings(inspector, rules, filing, facts, standing, () -> {});
  }

  /** The same; what broke need not break again. */
  private static List<Finding> findings(
      Inspector by,
      List<Entry> rules,
      Filing filing,
      Facts facts,
      Standing standing,
      Runnable broke) {
    return TablesInForce.on(
        facts.day(),
        () -> {
          FilingAtHand atHand = by.at(filing, facts);
          List<Finding> findings = new ArrayList<>(rules.size() + 1);
          for (Entry entry : rules) {
            int before = findings.size();
            try {
              atHand.add(entry, verdict(atHand, entry, standing), findings);
            } catch (RuntimeException e) {
              broke.run();
              findings.subList(before, findings.size()).clear();
              atHand.add(entry, broken(entry, filing, e), findings);
            }
          }
          return findings;
        });
  }

  private static Verdict verdict(FilingAtHand atHand, Entry entry, Standing standing) {
    if (standing.ours() || entry.check().ofEnded()) {
      return atHand.verdict(entry);
    }
    if (standing.notOurs()) {
      return Verdict.notApplicable(Phrase.of(standing.why())).on(standing.basis());
    }
    Verdict said = atHand.verdict(entry);
    return said.faults().isEmpty()
        ? said
        : Verdict.undetermined(Phrase.of(standing.why())).on(standing.basis());
  }

  /** The exception's message stays out of the log: it may quote what is filed. */
  private static Verdict broken(Entry entry, Filing filing, RuntimeException e) {
    if (e instanceof ProblemException told && told.problem().code() == TableError.OTHER_COLUMNS) {
      return Verdict.undetermined(
          Phrase.of(
              new Words(
                  "所需的自有数据表与本版本的列不同（TAB-006），未能判定",
                  "a data table of the home's own that it needs has other columns than this"
                      + " version's (TAB-006), so nothing is known")));
    }
    String what = e.getClass().getSimpleName();
    LOG.error(
        "inspection.rule_broke rule={} filing={} error={} at={}",
        entry.id(),
        filing.key(),
        what,
        Arrays.stream(e.getStackTrace()).limit(FRAMES).toList());
    return Verdict.undetermined(
        Phrase.of(
            new Words(
                "规则程序在此备案上出错（" + what + "），未能判定；请将日志中的 inspection.rule_broke 告知开发者",
                "the rule's program broke on this filing ("
                    + what
                    + "), so nothing is known; tell its developers what the log says at"
                    + " inspection.rule_broke")));
  }
}
