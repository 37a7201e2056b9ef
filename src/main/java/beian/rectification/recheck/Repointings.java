package beian.rectification.recheck;

import beian.evidence.Evidence;
import beian.evidence.Evidence.Owner;
import beian.evidence.Evidence.Sight;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.ProviderNames;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.deadline.Deadline;
import beian.rectification.store.DeadlineStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names that were repointed right before a told deadline, to this provider or away from it, while
 * others of the filing were not. People look at it: it neither proves nor clears anything.
 */
public final class Repointings {
  /** So long before a deadline a change is pointed out. */
  private static final Duration LATE = Duration.ofDays(7);

  private final DeadlineStore clocks;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final ProviderNames providers;

  /**
   * @param providers by whose names addresses are this provider's
   */
  public Repointings(
      Transactions transactions, ObservationStore observations, ProviderNames providers) {
    this.clocks = new DeadlineStore(transactions);
    this.filings = new FilingStore(transactions);
    this.observations = observations;
    this.providers = providers;
  }

  /** Where a name leads, as far as its addresses are known. */
  private enum Place {
    HERE,
    ELSEWHERE
  }

  /** A name that led elsewhere, or here, until one look, and otherwise from the next one on. */
  private record Turn(String name, Place to, Instant until, Instant since) {}

  /** What is to be said of each of these cases, by its number; of most nothing. */
  public Map<String, Words> of(Collection<String> caseNos, Instant now) {
    Map<String, Deadline> near = new LinkedHashMap<>();
    for (Deadline clock : clocks.ofCases(List.copyOf(caseNos))) {
      // Of a case with several clocks the last one is what an owner works towards.
      clock
          .endsAt()
          .filter(end -> !now.isBefore(end.minus(LATE)) && now.isBefore(end.plus(LATE)))
          .ifPresent(end -> near.merge(clock.caseNo(), clock, Repointings::later));
    }
    Map<String, StoredFiling> stored =
        filings.find(near.values().stream().map(Deadline::filingKey).toList()).stream()
            .collect(Collectors.toMap(StoredFiling::key, filing -> filing));
    near.values().removeIf(clock -> !stored.containsKey(clock.filingKey()));
    Map<String, Words> told = new HashMap<>();
    near.values().stream()
        .collect(Collectors.groupingBy(clock -> earlier(now, clock.endsAt().orElseThrow())))
        .forEach(
            (moment, clocks) -> {
              Evidence evidence =
                  observations.evidenceFor(
                      clocks.stream().map(clock -> filing(clock, stored)).toList(),
                      Set.of(DnsRecord.KIND, IpOwnership.KIND),
                      moment);
              clocks.forEach(
                  clock ->
                      told(filing(clock, stored), clock.endsAt().orElseThrow(), evidence)
                          .ifPresent(words -> told.put(clock.caseNo(), words)));
            });
    return told;
  }

  private static Filing filing(Deadline clock, Map<String, StoredFiling> stored) {
    return Objects.requireNonNull(stored.get(clock.filingKey())).filing();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Deadline later(Deadline one, Deadline other) {
    return one.endsAt().orElseThrow().isAfter(other.endsAt().orElseThrow()) ? one : other;
  }

  private Optional<Words> told(Filing filing, Instant end, Evidence evidence) {
    List<Turn> turned = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : DnsRecord.KIND.subjects(filing)) {
      Sight sight = evidence.sight(DnsRecord.KIND, name);
      if (sight.current()) {
        Optional<Turn> turn =
            turn(name, sight.observations(), evidence)
                .filter(late -> !late.since().isBefore(end.minus(LATE)));
        turn.ifPresentOrElse(turned::add, () -> others.add(name));
      }
    }
    return turned.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(words(turned, others, end));
  }

  /** The last turn of a name; none unless all resolvers that saw it agree where it leads now. */
  private Optional<Turn> turn(String name, List<Observation> looks, Evidence evidence) {
    Map<String, Map<Instant, List<Observation>>> byResolver =
        looks.stream()
            .filter(look -> !DnsRecord.VALUE.of(look).isEmpty())
            .filter(look -> Set.of("A", "AAAA").contains(DnsRecord.TYPE.of(look)))
            .collect(
                Collectors.groupingBy(
                    DnsRecord.RESOLVER::of,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Observation::observedAt, TreeMap::new, Collectors.toList())));
    Optional<Turn> last = Optional.empty();
    Place now = null;
    for (Map<Instant, List<Observation>> seen : byResolver.values()) {
      Place place = null;
      Instant until = null;
      for (List<Observation> look : seen.values()) {
        Place next = place(look, evidence);
        if (next == null) {
          return Optional.empty();
        }
        if (place != null && until != null && next != place) {
          last = Optional.of(new Turn(name, next, until, look.get(0).observedAt()));
        }
        place = next;
        until = look.get(0).observedUntil();
      }
      if (now != null && now != place) {
        return Optional.empty();
      }
      now = place;
    }
    Place leads = now;
    return last.filter(turn -> turn.to() == leads);
  }

  /** Where the addresses of one look lead; null when that of one is not known. */
  private @Nullable Place place(List<Observation> look, Evidence evidence) {
    boolean here = false;
    for (Observation address : look) {
      Owner owner = evidence.owner(DnsRecord.VALUE.of(address));
      if (!owner.known()) {
        return null;
      }
      here |= providers.runs(owner.provider());
    }
    return here ? Place.HERE : Place.ELSEWHERE;
  }

  private static Words words(List<Turn> turned, List<String> others, Instant end) {
    String zh =
        turned.stream()
            .map(
                turn ->
                    "%s（%s 仍%s，%s 起%s）"
                        .formatted(
                            turn.name(),
                            Zone.dayOf(turn.until()),
                            turn.to() == Place.HERE ? "指向他处" : "指向本服务商",
                            Zone.dayOf(turn.since()),
                            turn.to() == Place.HERE ? "指向本服务商" : "指向他处"))
            .collect(Collectors.joining("、"));
    String en =
        turned.stream()
            .map(
                turn ->
                    "%s (%s on %s, %s since %s)"
                        .formatted(
                            turn.name(),
                            turn.to() == Place.HERE ? "elsewhere" : "here",
                            Zone.dayOf(turn.until()),
                            turn.to() == Place.HERE ? "here" : "elsewhere",
                            Zone.dayOf(turn.since())))
            .collect(Collectors.joining(", "));
    return new Words(
        "期限（%s）之前不久改了解析：%s；未改：%s。供人工核对，不作为标记或放过的依据"
            .formatted(Zone.dayOf(end.minusNanos(1)), zh, String.join("、", others)),
        "repointed shortly before the deadline (%s): %s; not repointed: %s; for staff to look at, it neither marks nor spares"
            .formatted(Zone.dayOf(end.minusNanos(1)), en, String.join(", ", others)));
  }
}
