package beian.inspection.run;

import beian.evidence.Evidence;
import beian.evidence.Resolution;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Miit;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.ObservationStore.Known;
import beian.evidence.store.Turns;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.store.FilingNews;
import beian.filing.store.StoredFiling;
import beian.inspection.Facts.Peers;
import beian.inspection.Horizon;
import beian.inspection.standing.NewestWord;
import beian.platform.text.Hash64;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes note of all that is asked for in the inspection of one filing, whether there was an answer
 * or not. Not for several threads.
 */
final class Asking implements Evidence, Peers {
  /** Names that lead on and on are loaded no further than this, unless another filing has them. */
  private static final int LOADED_ALIASES = 8;

  private final StoredFiling filing;
  private final Evidence all;
  private final Peers others;
  private final Turns turns;
  private final Optional<Instant> rangesTurn;
  private final Instant now;
  private final Horizon horizon = new Horizon();
  private final Set<Long> asked = new TreeSet<>();
  private final Set<Tie> ties = EnumSet.noneOf(Tie.class);
  private final Map<EvidenceKind, Set<String>> noted = new IdentityHashMap<>();

  /**
   * @param turns when what can be asked of evidence is otherwise by itself
   * @param rangesTurn when an address range begins or ends to hold; empty: never
   */
  Asking(
      StoredFiling filing, Known known, Peers others, Optional<Instant> rangesTurn, Instant now) {
    this.filing = filing;
    this.all = known.evidence();
    this.turns = known.turns();
    this.others = others;
    this.rangesTurn = rangesTurn;
    this.now = now;
    asked.addAll(FilingNews.askedOf(filing));
    Miit.KIND.subjects(filing.filing()).forEach(subject -> note(Miit.KIND, subject));
    NewestWord.turnAfter(filing.filing(), now).ifPresent(horizon::at);
  }

  /** The number of what can be asked of evidence. */
  static long thing(EvidenceKind kind, String subject) {
    return Hash64.of(List.of(kind.word(), subject));
  }

  /** Takes note of days. */
  Horizon horizon() {
    return horizon;
  }

  /** What was asked for, in order. */
  Set<Long> asked() {
    return asked;
  }

  /** Notes that the verdict is never taken for proved: it is made anew every time. */
  void everyTime() {
    horizon.at(now);
  }

  /** Several rules ask of the same. */
  private void note(EvidenceKind kind, String subject) {
    if (noted.computeIfAbsent(kind, first -> new HashSet<>()).add(subject)) {
      asked.add(thing(kind, subject));
      horizon.at(turns.of(kind, subject));
    }
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    note(kind, subject);
    return all.sight(kind, subject);
  }

  @Override
  public void askAgain(EvidenceKind kind, String subject) {
    all.askAgain(kind, subject);
  }

  /** What the ranges are is part of what every verdict rests on. */
  @Override
  public Owner owner(String address) {
    rangesTurn.ifPresent(horizon::at);
    return all.owner(address);
  }

  @Override
  public Resolution resolution(String name) {
    Resolution resolution = all.resolution(name);
    note(DnsRecord.KIND, name.toLowerCase(Locale.ROOT));
    resolution.aliases().forEach(alias -> note(DnsRecord.KIND, alias));
    if (resolution.aliases().size() >= LOADED_ALIASES) {
      everyTime();
    }
    return resolution;
  }

  @Override
  public Sharers sharing(Tie tie) {
    note(tie);
    return others.sharing(tie);
  }

  @Override
  public Sharers ofEntity() {
    note(Tie.FILED_ENTITY);
    return others.ofEntity();
  }

  private void note(Tie tie) {
    if (ties.add(tie)) {
      tie.of(filing.filing()).forEach(value -> asked.add(FilingNews.sharing(tie, value)));
    }
  }

  @Override
  public Map<String, Instant> turned() {
    return others.turned();
  }

  /** Rare, and as who a number is filed stands in too many places to be watched. */
  @Override
  public Set<String> holders(String number, boolean mobile, Instant since) {
    everyTime();
    return others.holders(number, mobile, since);
  }
}
