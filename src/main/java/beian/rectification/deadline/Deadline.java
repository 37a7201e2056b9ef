package beian.rectification.deadline;

import beian.platform.database.BlankConverter;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.platform.time.Zone;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One clock: a row of the ledger. Whatever changes when it ends goes through {@link Counting}. */
@Entity
public class Deadline {
  @Id
  @Column(name = "clock_no")
  private String no;

  @Column(name = "case_no")
  @Convert(converter = BlankConverter.class)
  private String caseNo;

  @Column(name = "filing_key")
  private String filingKey;

  @Column(name = "start_event")
  @Enumerated(EnumType.STRING)
  private StartEvent event;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "day_zero")
  private LocalDate dayZero;

  private Period period;

  @Convert(converter = HoldsConverter.class)
  private List<Hold> holds = List.of();

  @Embedded private @Nullable Extension extension;

  @Column(name = "moved_to_working_day")
  private boolean movedToWorkingDay;

  @Convert(converter = SkippedConverter.class)
  private List<Skipped> skipped = List.of();

  @Column(name = "calendar_version")
  private String calendarVersion = "";

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  @Column(name = "told_end")
  private @Nullable Instant toldEnd;

  @Column(name = "kept_as_told")
  private boolean keptAsTold;

  @Column(name = "missing_year")
  private @Nullable Integer missingYear;

  @Enumerated(EnumType.STRING)
  private ClockState state = ClockState.RUNNING;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Deadline() {}

  /**
   * A clock that runs and has not been counted.
   *
   * @param no its name: the number of the notice that started it, or {@code cleanup:} and a filing
   *     key
   * @param caseNo the case; empty for a cleanup
   * @param filingKey the filing
   * @param event what started it
   * @param startedAt when
   * @param period how long it runs
   */
  Deadline(
      String no,
      String caseNo,
      String filingKey,
      StartEvent event,
      Instant startedAt,
      Period period) {
    this.no = no;
    this.caseNo = caseNo;
    this.filingKey = filingKey;
    this.event = event;
    this.startedAt = startedAt;
    this.dayZero = Zone.dayOf(startedAt);
    this.period = period;
  }

  /** Its name: the number of the notice that started it, or {@code cleanup:} and a filing key. */
  public String no() {
    return no;
  }

  /** The case; empty for a cleanup. */
  public String caseNo() {
    return caseNo;
  }

  /** The filing. */
  public String filingKey() {
    return filingKey;
  }

  /** What started it. */
  public StartEvent event() {
    return event;
  }

  /** When it started. */
  public Instant startedAt() {
    return startedAt;
  }

  /** The China day of the start; a period of days does not count it. */
  public LocalDate dayZero() {
    return dayZero;
  }

  /** How long it runs. */
  public Period period() {
    return period;
  }

  /** Times in which it stood still. */
  public List<Hold> holds() {
    return holds;
  }

  /** How it was made longer; null when it was not. */
  public @Nullable Extension extension() {
    return extension;
  }

  /** Whether the reading moved the end from a rest day to the next working day. */
  public boolean movedToWorkingDay() {
    return movedToWorkingDay;
  }

  /**
   * Whether it is over at the end it had before, though it would be counted to an earlier one now:
   * the owner was told that end, and neither another reading nor another calendar takes it back.
   */
  public boolean keptAsTold() {
    return keptAsTold;
  }

  /** The days that were not counted, each with its reason. */
  public List<Skipped> skipped() {
    return skipped;
  }

  /** The working-day calendar it was counted by. */
  public String calendarVersion() {
    return calendarVersion;
  }

  /**
   * The last day: a clock of days ends at 24:00 of it in China, one of hours within it. Null while
   * it is held open.
   */
  public @Nullable LocalDate lastDay() {
    return lastDay;
  }

  /** The year whose holidays are not known yet and that therefore holds it open. */
  public @Nullable Integer missingYear() {
    return missingYear;
  }

  /** Where it stands. */
  public ClockState state() {
    return state;
  }

  /**
   * The instant it is over: of days 24:00 of the last day in China, of hours a full minute; empty
   * while it is held open.
   */
  public Optional<Instant> endsAt() {
    return Optional.ofNullable(endsAt);
  }

  /**
   * Since when what is seen may count against the owner: the end, or the end of the last hold when
   * that came later, since nobody is judged by what is seen while the clock stands still.
   */
  public Optional<Instant> overSince() {
    return endsAt()
        .map(
            end ->
                holds.stream()
                    .flatMap(hold -> Stream.ofNullable(hold.until()))
                    .filter(end::isBefore)
                    .max(Comparator.naturalOrder())
                    .orElse(end));
  }

  /** Whether it has run out: from its end on, never before, and never when held. */
  public boolean overAt(Instant now) {
    return state == ClockState.RUNNING && endsAt().filter(end -> !now.isBefore(end)).isPresent();
  }

  /**
   * The latest moment at which the next night may act on it: nights are a day apart at most, and
   * none acts before the end.
   */
  public Instant nextNight(Instant now) {
    return nightAfter(endsAt == null || !endsAt.isAfter(now) ? now : endsAt.minusSeconds(1));
  }

  /** When the night after a moment is at the latest. */
  public static Instant nightAfter(Instant moment) {
    return moment.plus(1, ChronoUnit.DAYS);
  }

  /** Whether that reason holds it now. */
  public boolean heldBy(Hold.Why why) {
    return holds.stream().anyMatch(hold -> hold.open() && hold.why() == why);
  }

  /** What holds it now; null when nothing does. */
  public Hold.@Nullable Why holding() {
    return holds.stream().filter(Hold::open).map(Hold::why).findFirst().orElse(null);
  }

  /** Its letter came back: it never should have run. */
  public void bounced() {
    state = ClockState.BOUNCED;
  }

  /** Begins anew as another clock of its name. */
  public void restart(Deadline fresh) {
    event = fresh.event;
    startedAt = fresh.startedAt;
    dayZero = fresh.dayZero;
    period = fresh.period;
    holds = fresh.holds;
    extension = fresh.extension;
    state = fresh.state;
    toldEnd = fresh.toldEnd;
    counted(
        fresh.movedToWorkingDay,
        fresh.skipped,
        fresh.calendarVersion,
        fresh.endsAt,
        fresh.missingYear);
    keptAsTold = fresh.keptAsTold;
  }

  /** A copy to think with: what is done to it is kept nowhere. */
  public Deadline aside() {
    Deadline copy = new Deadline(no, caseNo, filingKey, event, startedAt, period);
    copy.restart(this);
    return copy;
  }

  void runs(Period other) {
    period = other;
    toldEnd = null;
    movedToWorkingDay = false;
  }

  void extend(Extension by) {
    extension = by;
  }

  /** Stands still from then on; false when it is void, or that reason holds it already. */
  boolean hold(Instant from, Hold.Why why) {
    if (state == ClockState.BOUNCED || heldBy(why)) {
      return false;
    }
    List<Hold> more = new ArrayList<>(holds);
    more.add(new Hold(from.isBefore(startedAt) ? startedAt : from, null, why));
    holds = List.copyOf(more);
    state = ClockState.HELD;
    return true;
  }

  /** That reason ended then; false when it did not hold it. */
  boolean release(Instant at, Hold.Why why) {
    if (!heldBy(why)) {
      return false;
    }
    holds =
        holds.stream()
            .map(hold -> hold.open() && hold.why() == why ? hold.ended(at) : hold)
            .toList();
    boolean still = holds.stream().anyMatch(Hold::open);
    state = state == ClockState.HELD && !still ? ClockState.RUNNING : state;
    return true;
  }

  void counted(
      boolean moved,
      List<Skipped> days,
      String calendar,
      @Nullable Instant end,
      @Nullable Integer missing) {
    movedToWorkingDay = moved;
    skipped = List.copyOf(days);
    calendarVersion = calendar;
    missingYear = missing;
    keptAsTold = end != null && toldEnd != null && end.isBefore(toldEnd);
    endsAt = keptAsTold ? toldEnd : end;
    toldEnd = endsAt == null ? toldEnd : endsAt;
    lastDay = endsAt == null ? null : Zone.lastDayOf(endsAt);
  }
}
