package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.NumberMeaning;
import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.NumberStatus;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one number, newest first, as far as it may still be used: within the age
 * limit of its kind; what speaks for a number also since the open campaign began; codes entered
 * before the open campaign are not, since each campaign asks anew; what spoke against a number up
 * to the day on which the filing was approved or the number last changed is not either, since it
 * was checked then.
 *
 * @param events the usable observations
 * @param outdated the good observations that are too old to be used, newest first
 */
record NumberHistory(List<Event> events, List<Observation> outdated) {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int LINES = FiledNumber.Line.values().length;
  private static final int EARLIEST = 8;
  private static final int LATEST = 21;
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final Comparator<Event> NEWEST_FIRST = Comparator.comparing(Event::at).reversed();
  private static final NumberHistory NOTHING = new NumberHistory(List.of(), List.of());
  private static final EvidenceKind[] KINDS = {Call.KIND, NumberStatus.KIND, Code.KIND};

  /**
   * Something observed.
   *
   * @param signal what it says
   * @param seen the observation; of a code that was entered, dated when it was
   */
  record Event(NumberMeaning signal, Observation seen) {
    Instant at() {
      return seen.observedAt();
    }

    /**
     * Whether somebody may certainly be expected to answer then: between 8 and 21 o'clock, at a
     * landline on a working day.
     */
    boolean atCallingTime(boolean mobile) {
      ZonedDateTime last = Facts.inChina(seen.observedUntil());
      return answeringDay(mobile)
          && last.toLocalDate().equals(day())
          && Facts.inChina(at()).getHour() >= EARLIEST
          && last.getHour() < LATEST;
    }

    /**
     * Whether only the day was written down, and somebody may be expected to answer at some hours
     * of it: at night nobody need, so such a call proves nothing until the hour is known.
     */
    boolean lacksHour(boolean mobile) {
      Span span = seen.seen();
      return answeringDay(mobile)
          && Duration.between(span.from(), span.to()).compareTo(HALF_A_DAY) > 0;
    }

    private boolean answeringDay(boolean mobile) {
      return mobile || Facts.isWorkingDay(day());
    }

    /** The day in China. */
    LocalDate day() {
      return Facts.day(at());
    }

    /** Where it was written down, and of which day. */
    Phrase place() {
      return Phrase.word("call-place").with("day", day().toString()).with("source", seen.source());
    }

    /** Who says so, and when: the time too where it was written down. */
    Phrase by() {
      boolean timed = seen.observedUntil().isBefore(at().plus(AN_HOUR));
      boolean call = seen.kind() == Call.KIND;
      String caller = call ? Call.CALLER.of(seen) : "";
      String word =
          call
              ? caller.isEmpty() ? "by-call" : "by-caller"
              : seen.kind() == Code.KIND ? "by-code" : "by-carrier";
      return Phrase.word(word)
          .with("when", timed ? Facts.minute(at()) : day().toString())
          .with("caller", caller);
    }
  }

  /** Of which number, and where it is filed; compared by each rule that asks. */
  private record Key(FiledNumber.Line line, String written) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && line == that.line && written.equals(that.written);
    }

    @Override
    public int hashCode() {
      return LINES * written.hashCode() + line.ordinal();
    }
  }

  static NumberHistory of(Filing filing, FiledNumber number, Facts facts) {
    return facts.once(
        filing,
        new Key(number.line(), number.written()),
        NumberHistory.class,
        () -> read(filing, number, facts));
  }

  private static NumberHistory read(Filing filing, FiledNumber number, Facts facts) {
    List<Event> events = null;
    List<Observation> outdated = null;
    LocalDate settled = settled(filing, number);
    for (EvidenceKind kind : KINDS) {
      String subject =
          kind == Code.KIND ? Code.subject(filing.number(), number.subject()) : number.subject();
      Sight sight = facts.evidence().sight(kind, subject);
      if (sight.state() != State.MISSING && sight.state() != State.FAILED) {
        events = events == null ? new ArrayList<>() : events;
        outdated = outdated == null ? new ArrayList<>() : outdated;
        sort(sight, number.mobile(), settled, facts, events, outdated);
      }
    }
    if (events == null || outdated == null) {
      return NOTHING;
    }
    if (events.size() > 1) {
      events.sort(NEWEST_FIRST);
    }
    if (!outdated.isEmpty()) {
      List<Observation> old = outdated;
      events.removeIf(event -> isOvertaken(event, old, number.mobile(), settled));
    }
    if (outdated.size() > 1) {
      outdated.sort(Comparator.comparing(Observation::observedAt).reversed());
    }
    return new NumberHistory(events, outdated);
  }

  /**
   * Whether the number was reached, and then something spoke against it that is too old by now: the
   * last word is not known, and the one before does not hold in its place.
   */
  private static boolean isOvertaken(
      Event event, List<Observation> outdated, boolean mobile, @Nullable LocalDate settled) {
    return event.signal().reachesPerson()
        && outdated.stream()
            .filter(observation -> NumberMeaning.of(observation, mobile).speaksAgainst())
            .filter(
                observation ->
                    settled == null || Facts.day(observation.observedAt()).isAfter(settled))
            .anyMatch(observation -> event.seen().isBefore(observation));
  }

  /**
   * What contradicts the event: something of which nobody knows whether it was observed before or
   * after it, and which cannot be true at the same moment.
   */
  Optional<Contradiction> against(Event event) {
    for (Event other : events) {
      if (other == event) {
        continue;
      }
      Optional<Contradiction> found = Contradiction.between(event.seen(), other.seen());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The newest of what says otherwise than the event and is not certainly older: also what is too
   * old to be used by itself, and what shows that the person was reached after a missed call.
   */
  Optional<Observation> overtaking(Event event, boolean mobile) {
    return Stream.concat(events.stream().map(Event::seen), outdated.stream())
        .filter(observation -> !observation.isBefore(event.seen()))
        .filter(
            observation ->
                Contradiction.inWords(event.seen(), observation)
                    || NumberMeaning.of(observation, mobile).reachesPerson()
                        && !observation.equals(event.seen()))
        .findFirst();
  }

  /** Whether the person may have been reached after the event: nobody knows which came first. */
  Optional<Event> perhapsReachedAfter(Event event) {
    return events.stream()
        .filter(eachEvent -> eachEvent.signal().reachesPerson())
        .filter(eachEvent -> eachEvent.seen().seen().overlaps(event.seen().seen()))
        .findFirst();
  }

  /** When the number was last checked by whoever approved it; null when nobody says. */
  private static @Nullable LocalDate settled(Filing filing, FiledNumber number) {
    LocalDate approved = filing.approvedAt();
    LocalDate changed = filing.change().doneAt();
    if (changed == null || !filing.changeMayConcern(number.line().column())) {
      return approved;
    }
    return approved == null || changed.isAfter(approved) ? changed : approved;
  }

  private static void sort(
      Sight sight,
      boolean mobile,
      @Nullable LocalDate settled,
      Facts facts,
      List<Event> events,
      List<Observation> outdated) {
    for (Observation seen : standing(sight.observations())) {
      Event event = new Event(NumberMeaning.of(seen, mobile), seen);
      boolean tooOld =
          sight.state() == State.STALE
              || event.signal() == NumberMeaning.CONFIRMED
                  && !facts.terms().campaignOpened().isEmpty();
      boolean against = event.signal().speaksAgainst();
      boolean before = settled != null && against && !event.day().isAfter(settled);
      if (before || tooOld && (against || !inCampaign(event, facts))) {
        outdated.add(seen);
      } else {
        events.add(event);
      }
    }
  }

  private static List<Observation> standing(List<Observation> seen) {
    return !seen.isEmpty() && seen.get(0).kind() == Call.KIND ? Call.standing(seen) : seen;
  }

  /** Whether it happened on or after the day the open campaign began. */
  private static boolean inCampaign(Event event, Facts facts) {
    String opened = facts.terms().campaignOpened();
    return !opened.isEmpty() && !event.day().isBefore(LocalDate.parse(opened));
  }
}
