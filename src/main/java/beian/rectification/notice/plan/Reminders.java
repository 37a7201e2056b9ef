package beian.rectification.notice.plan;

import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.ReminderMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which reminders of running periods are due: each moment once for each end of a period, and when
 * several have passed only the latest. Moments are days, the last the last whole one before the
 * end. Nobody is reminded of what was put right, of a clock that stands still, or after that day.
 */
public final class Reminders {
  private final List<ReminderMoment> moments;
  private final Counting counting;

  public Reminders(List<ReminderMoment> moments, Counting counting) {
    this.moments = List.copyOf(moments);
    this.counting = counting;
  }

  /**
   * A reminder to be planned.
   *
   * @param key what makes it the same
   * @param findings what is still to be put right, by key
   */
  record Due(String key, Set<String> findings) {}

  /** The number of the clock a reminder is about. */
  static String clockNo(Notice reminder) {
    return reminder.key().substring(0, reminder.key().indexOf('|'));
  }

  static boolean waits(Notice notice) {
    return notice.state() == NoticeState.PLANNED;
  }

  /** The reminders of a case on a day: of what fails at this moment, whatever was found before. */
  List<Due> due(KnownCase known, LocalDate today) {
    return coming(known, today)
        .map(
            reminder ->
                new Due(
                    reminder.key(),
                    reminder.findings().stream()
                        .filter(known::stillFails)
                        .map(CaseFinding::key)
                        .collect(Collectors.toSet())))
        .filter(reminder -> !reminder.findings().isEmpty())
        .toList();
  }

  /** Whether one is due on a day if what was found still fails. */
  boolean mayBeDue(KnownCase known, LocalDate today) {
    return coming(known, today).findAny().isPresent();
  }

  /**
   * A reminder whose moment has come and that has not left.
   *
   * @param findings what it would tell of, if it still fails
   */
  private record Coming(String key, List<CaseFinding> findings) {}

  private Stream<Coming> coming(KnownCase known, LocalDate today) {
    Case filingCase = known.about();
    if (filingCase.state() != CaseState.RUNNING && filingCase.state() != CaseState.EXTENDED) {
      return Stream.of();
    }
    return known.toldClocks().stream()
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .flatMap(
            clock ->
                latest(clock, today)
                    .filter(key -> !left(key, known.before()))
                    .map(key -> new Coming(key, open(filingCase, clock)))
                    .stream())
        .filter(reminder -> !reminder.findings().isEmpty());
  }

  private static List<CaseFinding> open(Case filingCase, Deadline clock) {
    return filingCase.findings().stream()
        .filter(finding -> Objects.equals(finding.noticeNo(), clock.no()))
        .filter(finding -> finding.failing() && finding.severity().enforced())
        .toList();
  }

  private static boolean left(String key, List<Notice> before) {
    return before.stream().anyMatch(notice -> notice.key().equals(key) && !waits(notice));
  }

  /** The key of the latest moment that has come; empty when none has, or the end has passed. */
  private Optional<String> latest(Deadline clock, LocalDate today) {
    Instant end = clock.endsAt().orElse(null);
    if (end == null) {
      return Optional.empty();
    }
    LocalDate last = Zone.dayOf(end).minusDays(1);
    if (today.isAfter(last) || !today.isAfter(clock.dayZero())) {
      return Optional.empty();
    }
    return moments.stream()
        .filter(moment -> !day(moment, clock.dayZero(), last).isAfter(today))
        .max(Comparator.comparing(moment -> day(moment, clock.dayZero(), last)))
        .map(moment -> key(moment, clock.no(), last));
  }

  private static String key(ReminderMoment moment, String clockNo, LocalDate last) {
    String end = moment instanceof ReminderMoment.Half ? "" : "@" + last;
    return clockNo + "|" + moment + end;
  }

  private LocalDate day(ReminderMoment moment, LocalDate dayZero, LocalDate last) {
    if (moment instanceof ReminderMoment.Half) {
      return dayZero.plusDays((ChronoUnit.DAYS.between(dayZero, last) + 1) / 2);
    }
    if (moment instanceof ReminderMoment.Before before) {
      return from(before.period(), last);
    }
    return last;
  }

  /** The latest day from which the period reaches the last day. */
  private LocalDate from(Period period, LocalDate last) {
    LocalDate day = last;
    Instant end = Instant.MAX;
    while (end.isAfter(Zone.endOf(last))) {
      day = day.minusDays(1);
      Instant reached = counting.end(day.atStartOfDay(Zone.CHINA).toInstant(), period);
      end = reached == null ? Instant.MIN : reached;
    }
    return day;
  }
}
