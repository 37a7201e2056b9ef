package beian.rectification.store;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.ClockState;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkState;
import beian.rectification.notice.HeldRule;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.OwnerReply.Whose;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many: what happened in a time, how cases stand, what waits for a person. */
public final class Figures {
  /** A period runs, or is over without a mark. */
  static final List<CaseState> RUNNING =
      List.of(CaseState.RUNNING, CaseState.EXTENDED, CaseState.OVERDUE);

  /** Of a case {@code x}: its last day ends in a time, and its period runs. */
  static final String DUE = "x.deadlineAt > ?1 and x.deadlineAt <= ?2 and x.state in ?3";

  private static final List<Severity> ENFORCED =
      Arrays.stream(Severity.values()).filter(Severity::enforced).toList();

  private static final String PLANNED =
      "Notice x where x.mail.plannedAt >= ?1 and x.mail.plannedAt < ?2";

  private final Transactions transactions;
  private final Jpql jpql;

  public Figures(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /**
   * What happened in a time.
   *
   * @param opened cases opened, or opened again
   * @param closed cases that ended
   * @param letters rectification notices that went out
   * @param reminders reminders of running periods that went out
   * @param cleanups reminders of idle transfers that went out
   * @param bounced letters that came back
   * @param failed letters that were refused, or had nobody to go to
   * @param marked marks made, of every kind
   * @param takenBack marks taken back
   * @param planned letters planned
   * @param left those of them that have left
   */
  public record Happened(
      long opened,
      long closed,
      long letters,
      long reminders,
      long cleanups,
      long bounced,
      long failed,
      long marked,
      long takenBack,
      long planned,
      long left) {}

  /**
   * What a person has to look at.
   *
   * @param uncertain letters of which nobody knows whether they left
   * @param unreached cases whose owner has a finding still open that was told only in a letter that
   *     failed or came back, and after which there was no other address to try
   * @param unproved letters in the folder that nothing proves although a period waits for it
   * @param heldOpen clocks without an end because the holidays of a year are not known
   * @param marks marks that nobody has approved yet
   * @param replies answers of owners that nobody has read and decided
   * @param unplaced mails of which nobody knows whose they are
   * @param suspended marks that stand although the letter they rest on came back, is in doubt, or
   *     was answered
   * @param heldRules rules whose letters wait
   * @param illegal cases of illegal content whose mark the console has not confirmed: a mark alone
   *     suspends nothing
   * @param approved marks that were approved and not handed over
   * @param doubted marks that were handed over and no longer hold
   * @param recalled marks that were taken back after they were handed over, until the console has
   *     answered
   * @param unanswered marks that were handed over on an earlier day, of which the console has said
   *     nothing yet
   * @param returned marks that the console refused, whose cases are not over
   * @param left cases that stand still because their filings are not ours any more
   * @param appeals appeals that nobody has decided
   * @param stalled cases whose last day is over and that no gate let through to a mark
   * @param adviceOnly cases that were told and in which only advice is left
   * @param planned letters that are written and have not left
   */
  public record Waiting(
      long uncertain,
      long unreached,
      long unproved,
      long heldOpen,
      long marks,
      long replies,
      long unplaced,
      long suspended,
      long heldRules,
      long illegal,
      long approved,
      long doubted,
      long recalled,
      long unanswered,
      long returned,
      long left,
      long appeals,
      long stalled,
      long adviceOnly,
      long planned) {}

  /** How many cases have a last day that ends in a time, the second moment included. */
  public long due(Instant after, Instant until) {
    return count("RectificationCase x where " + DUE, after, until, RUNNING);
  }

  /** What happened from one moment to another, the second not included. */
  public Happened happened(Instant from, Instant to) {
    return transactions.read(
        () ->
            new Happened(
                count("RectificationCase x where x.openedAt >= ?1 and x.openedAt < ?2", from, to),
                count("RectificationCase x where x.closedAt >= ?1 and x.closedAt < ?2", from, to),
                sent(NoticeKind.RECTIFICATION, from, to) + sent(NoticeKind.COPY, from, to),
                sent(NoticeKind.DEADLINE, from, to),
                sent(NoticeKind.REMINDER, from, to),
                events(List.of(Kind.BOUNCED), from, to),
                events(List.of(Kind.REFUSED, Kind.NO_ADDRESS), from, to),
                count("Mark x where x.markedAt >= ?1 and x.markedAt < ?2", from, to),
                count("Mark x where x.takenBackAt >= ?1 and x.takenBackAt < ?2", from, to),
                count(PLANNED, from, to),
                count(PLANNED + " and x.standing.sentAt is not null", from, to)));
  }

  /** What waits for a person, or for the next night. */
  public Waiting waiting(Instant now) {
    return transactions.read(
        () ->
            new Waiting(
                count("Notice x where x.standing.state = ?1", NoticeState.UNCERTAIN),
                count(
                    "RectificationCase x where x.no in (select n.caseNo from Notice n where "
                        + NoticeStore.UNREACHED
                        + ")"),
                count("Notice x where " + NoticeStore.UNPROVED),
                count(
                    "Deadline x where x.state = ?1 and x.missingYear is not null",
                    ClockState.RUNNING),
                marks(MarkState.MARKED),
                replies().filter(reply -> reply.whose() == Whose.KNOWN).count(),
                replies().filter(reply -> reply.whose() != Whose.KNOWN).count(),
                count(
                    "Mark x where x.liveKey is not null and exists (select f.rule"
                        + " from CaseFinding f, Deadline d where d.no = f.noticeNo"
                        + " and f.parent.no = x.caseNo and f.state = ?1 and d.state in ?2)",
                    FindingState.OPEN,
                    List.of(ClockState.HELD, ClockState.BOUNCED)),
                count(
                    "HeldRule x where x.state = ?1 and exists (select c.no from Campaign c"
                        + " where c.no = x.campaign and c.closedAt is null)",
                    HeldRule.State.HELD),
                count(
                    "RectificationCase x where x.state not in ?1 and exists (select f.rule"
                        + " from CaseFinding f where f.parent = x and f.state = ?2"
                        + " and f.outcome = ?3 and f.severity = ?4 and f.rule like 'CNT-%')",
                    List.of(CaseState.CONFIRMED, CaseState.CLOSED, CaseState.RECTIFIED),
                    FindingState.OPEN,
                    Outcome.FAIL,
                    Severity.FATAL),
                marks(MarkState.APPROVED),
                count("Mark x where x.state = ?1 and x.doubt.zh is not null", MarkState.EXPORTED),
                marks(MarkState.RECALLED),
                count(
                    "Mark x where x.state = ?1 and x.doubt.zh is null and not exists"
                        + " (select e.no from MarkEvent e where e.markNo = x.no"
                        + " and e.what in ?2 and e.at >= ?3)",
                    MarkState.EXPORTED,
                    List.of(MarkEvent.Kind.EXPORTED, MarkEvent.Kind.EXPORTED_AGAIN),
                    Zone.dayOf(now).atStartOfDay(Zone.CHINA).toInstant()),
                count(
                    "Mark x where x.state = ?1 and exists (select e.no from MarkEvent e"
                        + " where e.markNo = x.no and e.what = ?2) and exists (select c.no"
                        + " from RectificationCase c where c.no = x.caseNo and c.state = ?3)",
                    MarkState.TAKEN_BACK,
                    MarkEvent.Kind.RETURNED,
                    CaseState.TAKEN_BACK),
                count(
                    "RectificationCase x where x.leftAt is not null and x.state not in ?1",
                    List.of(CaseState.CONFIRMED, CaseState.CLOSED, CaseState.RECTIFIED)),
                count("RectificationCase x where x.state = ?1", CaseState.APPEALED),
                count(
                    "RectificationCase x where x.deadlineAt <= ?1 and x.state in ?2"
                        + " and not exists (select l.markNo from PlanLine l"
                        + " where l.caseNo = x.no and l.state = ?3)",
                    now,
                    RUNNING,
                    LineState.BELT_BROKE),
                count(
                    "RectificationCase x where x.state = ?1 and exists (select f.rule"
                        + " from CaseFinding f where f.parent = x and f.state = ?2)"
                        + " and not exists (select f.rule from CaseFinding f where f.parent = x"
                        + " and f.state = ?2 and f.severity in ?3)",
                    CaseState.NOTIFIED,
                    FindingState.OPEN,
                    ENFORCED),
                count("Notice x where x.standing.state = ?1", NoticeState.PLANNED)));
  }

  /** How many cases of a campaign are in each state; states without a case are left out. */
  public Map<CaseState, Long> states(int campaign) {
    Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
    jpql.list(
            Object[].class,
            "select c.state, count(c) from RectificationCase c where c.campaign.no = ?1"
                + " group by c.state",
            campaign)
        .forEach(row -> states.put((CaseState) row[0], (Long) row[1]));
    return states;
  }

  /** How many marks stand. */
  public long marksStanding() {
    return count("Mark x where x.liveKey is not null");
  }

  private long marks(MarkState state) {
    return count("Mark x where x.state = ?1", state);
  }

  private Stream<OwnerReply> replies() {
    return new ReplyStore(transactions).waiting().stream();
  }

  private long sent(NoticeKind kind, Instant from, Instant to) {
    return count(
        "Notice x where x.kind = ?1 and x.standing.sentAt >= ?2 and x.standing.sentAt < ?3",
        kind,
        from,
        to);
  }

  private long events(List<Kind> kinds, Instant from, Instant to) {
    return count("CaseEvent x where x.what in ?1 and x.at >= ?2 and x.at < ?3", kinds, from, to);
  }

  private long count(String from, Object... parameters) {
    return jpql.number("select count(x) from " + from, parameters);
  }
}
