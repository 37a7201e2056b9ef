package beian.inspection;

import beian.evidence.Evidence;
import beian.evidence.EvidenceAsLastSeen;
import beian.filing.Filing;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.inspection.limit.Holidays;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule may know beside the filing itself. A rule asks whether a day has come ({@link
 * #reached}) and never for the moment itself, so that it is known until when its verdict stands.
 */
public final class Facts {
  private final Instant now;
  private final LocalDate today;
  private final long dayNumber;
  private final Evidence evidence;
  private final Peers peers;
  private final Terms terms;
  private final Horizon horizon;
  private final Derived derived;

  private Facts(
      Instant now,
      LocalDate today,
      Evidence evidence,
      Peers peers,
      Terms terms,
      Horizon horizon,
      Derived derived) {
    this.now = now;
    this.today = today;
    this.dayNumber = today.toEpochDay();
    this.evidence = evidence;
    this.peers = peers;
    this.terms = terms;
    this.horizon = horizon;
    this.derived = derived;
  }

  /** What was made of one filing, by what it is. Never of two filings at once. */
  private static final class Derived {
    private final Map<Object, Object> values = new HashMap<>();
    private @Nullable Filing of;
    private @Nullable Facts ofRules;
    private @Nullable Facts asLastSeen;
  }

  /**
   * @param now the moment of the inspection; not for rules
   * @param evidence what was observed
   * @param peers other filings that touch this one
   * @param terms settings and readings that rules depend on
   * @param horizon takes note of the days that were asked about and have not come
   */
  public Facts(Instant now, Evidence evidence, Peers peers, Terms terms, Horizon horizon) {
    this(now, day(now), evidence, peers, terms, horizon, new Derived());
  }

  /** Facts of whose horizon nobody asks. */
  public Facts(Instant now, Evidence evidence, Peers peers, Terms terms) {
    this(now, evidence, peers, terms, new Horizon());
  }

  /**
   * The same for one rule after the other: their evidence remembers what the rule at work finds
   * contradicted. The terms are the same for all rules of a filing.
   */
  Facts ofRules(Terms others) {
    Facts known = derived.ofRules;
    if (known == null || known.terms != others) {
      known = new Facts(now, today, new WatchedEvidence(evidence), peers, others, horizon, derived);
      derived.ofRules = known;
    }
    return known;
  }

  /** What the rule at work asks its evidence of; only of facts {@link #ofRules}. */
  WatchedEvidence watch() {
    return (WatchedEvidence) evidence;
  }

  /** The same as it was when somebody looked last, however long ago; made once for all rules. */
  Facts asLastSeen() {
    Facts known = derived.asLastSeen;
    if (known == null || known.terms != terms) {
      Evidence old = new WatchedEvidence(new EvidenceAsLastSeen(evidence));
      known = new Facts(now, today, old, peers, terms, horizon, new Derived());
      derived.asLastSeen = known;
    }
    return known;
  }

  /**
   * What several rules make of one filing, made once for all of them. Whether an answer is
   * contradicted counts for the rule that asked for it: who shares what rests on answers that rules
   * do not weigh themselves asks for them anew.
   *
   * @param key what it is, among all that is made of a filing
   */
  public <T> T once(Filing filing, Object key, Class<T> type, Supplier<T> made) {
    if (derived.of != filing) {
      derived.values.clear();
      derived.of = filing;
    }
    Object known = derived.values.get(key);
    if (known == null) {
      known = made.get();
      derived.values.put(key, known);
    }
    return type.cast(known);
  }

  /** The moment of the inspection; not for rules. */
  public Instant now() {
    return now;
  }

  /** The day of the inspection in China; not for rules. */
  public LocalDate day() {
    return today;
  }

  /** The same as a number, days since 1970. */
  long dayNumber() {
    return dayNumber;
  }

  /** What was observed. */
  public Evidence evidence() {
    return evidence;
  }

  /** Other filings that touch this one. */
  public Peers peers() {
    return peers;
  }

  /** Settings and readings that rules depend on. */
  public Terms terms() {
    return terms;
  }

  /** Takes note of the days that were asked about and have not come. */
  public Horizon horizon() {
    return horizon;
  }

  /**
   * The day of the inspection in China. What depends on it is inspected again every night; where
   * the question is only whether a day has come, ask {@link #reached(LocalDate)}.
   */
  public LocalDate today() {
    horizon.at(today.plusDays(1));
    return today;
  }

  /** Whether that day has begun in China. */
  public boolean reached(LocalDate day) {
    if (!day.isAfter(today)) {
      return true;
    }
    horizon.at(day);
    return false;
  }

  /** Whether that moment has come. */
  public boolean reached(Instant moment) {
    if (!moment.isAfter(now)) {
      return true;
    }
    horizon.at(moment);
    return false;
  }

  /** The day of a moment in China. */
  public static LocalDate day(Instant moment) {
    return Zone.dayOf(moment);
  }

  /** A moment on the clocks of China. */
  public static ZonedDateTime inChina(Instant moment) {
    return moment.atZone(Zone.CHINA);
  }

  /** A moment as people read it: to the minute, in China. */
  public static String minute(Instant moment) {
    return Zone.minute(moment);
  }

  /**
   * Whether people work on a day: by the calendar of holidays and make-up workdays; in a year it
   * does not have, from Monday to Friday.
   */
  public static boolean isWorkingDay(LocalDate day) {
    WorkingDays days = Holidays.calendar();
    return days.knows(day.getYear())
        ? days.isWorkingDay(day)
        : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /** Other filings that touch this one. */
  @FunctionalInterface
  public interface Peers {
    /** The other filings that share a value with this one; nobody when it has none. */
    Sharers sharing(Tie tie);

    /**
     * The other filings of the entity, whenever a sheet listed them last: they may speak for this
     * one and never against it.
     */
    default Sharers ofEntity() {
      return sharing(Tie.FILED_ENTITY);
    }

    /**
     * As whose a telephone number is filed, or was at any time since a moment, here and elsewhere:
     * of a mobile the persons, of a landline the entities. Asked only where something speaks
     * against the number.
     */
    default Set<String> holders(String number, boolean mobile, Instant since) {
      return Set.of();
    }

    /**
     * When each column of this filing itself last came to say something else than it had said;
     * columns that never did are left out. Part of what the filing says: nothing to be watched.
     */
    default Map<String, Instant> turned() {
      return Map.of();
    }
  }
}
