package beian.rectification.cleanup;

import beian.evidence.store.OpenReject;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.enforcement.act.PlanBook;
import beian.rectification.enforcement.act.RefusedEvidence;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.enforcement.gate.Unusable;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.plan.ReminderPlanner;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.ReplyStore;
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
import org.jspecify.annotations.Nullable;

/** Reminds the owners of idle transfers, then marks the transfers. */
public final class Cleanup {
  /** What its marks rest on. */
  public static final String RULE = "CLN-001";

  private static final MarkKind KIND = MarkKind.CLEANUP_45_DAYS;
  private static final Words ANSWERED =
      new Words("主体的回信待处理", "an answer of the owner waits for a person");

  private final Transactions transactions;
  private final FilingStore filings;
  private final Standings standings;
  private final DeadlineStore clocks;
  private final MarkStore marks;
  private final ReplyStore replies;
  private final ReminderPlanner reminders;
  private final PlanBook plans;
  private final MarkBook book;
  private final Counting counting;
  private final CampaignStore campaigns;
  private final SafetyBelt usual;
  private final boolean fromLastStep;
  private final Period afterReminder;
  private final NoticeStore notices;
  private final SheetsSince sheets;
  private final RefusedEvidence refused;

  /**
   * @param counting plain counting: a cleanup ends on its day, whatever day that is
   * @param usual the safety belt when no campaign, which has its own, is open
   * @param fromLastStep the reading that counts from the last step (C-03)
   * @param afterReminder how long an owner has at least after a reminder that is proved
   * @param refused what nobody could read, and may say that a transfer went on
   */
  public Cleanup(
      Transactions transactions,
      FilingStore filings,
      Standings standings,
      ReminderPlanner reminders,
      PlanBook plans,
      MarkBook book,
      Counting counting,
      SafetyBelt usual,
      boolean fromLastStep,
      Period afterReminder,
      RefusedEvidence refused) {
    this.transactions = transactions;
    this.filings = filings;
    this.standings = standings;
    this.clocks = new DeadlineStore(transactions);
    this.marks = new MarkStore(transactions);
    this.replies = new ReplyStore(transactions);
    this.reminders = reminders;
    this.plans = plans;
    this.book = book;
    this.counting = counting;
    this.campaigns = new CampaignStore(transactions);
    this.usual = usual;
    this.fromLastStep = fromLastStep;
    this.afterReminder = afterReminder;
    this.notices = new NoticeStore(transactions);
    this.sheets = new SheetsSince(transactions);
    this.refused = refused;
  }

  /** The next open transfers, in the order of their keys. */
  public List<String> page(String afterKey, int limit) {
    return filings.openTransfers(afterKey, limit).stream().map(StoredFiling::key).toList();
  }

  /** Plans the reminders that are due, in one transaction, and writes the clocks down. */
  public void remind(Collection<String> keys, Instant now) {
    transactions.run(
        () -> {
          CleanupDays days = CleanupDays.on(Zone.dayOf(now));
          List<IdleTransfer> idle = idle(keys, days, now);
          clocks.start(idle.stream().map(IdleTransfer::clock).toList());
          Map<String, List<Notice>> before = notices.ofFilings(keys);
          List<ReminderPlanner.Due> due = new ArrayList<>();
          for (IdleTransfer idleTransfer : idle) {
            OwnerReminder reminded = reminded(idleTransfer, before);
            boolean running = reminded.notice() == null || !idleTransfer.clock().overAt(now);
            if (running && idleTransfer.wentOn().isEmpty()) {
              days.due(idleTransfer.idle(now))
                  .ifPresent(
                      threshold -> due.add(due(idleTransfer, reminded, threshold, days, now)));
            }
          }
          reminders.plan(due, now);
        });
  }

  /** Plans reminders that wait as they are due now, in one transaction: none of what moved on. */
  public void renew(Collection<String> keys, Instant now) {
    transactions.run(
        () -> {
          List<Notice> waiting =
              notices.ofFilings(keys).values().stream()
                  .flatMap(List::stream)
                  .filter(notice -> notice.kind() == NoticeKind.REMINDER)
                  .filter(notice -> notice.state() == NoticeState.PLANNED)
                  .toList();
          notices.withdraw(waiting);
          remind(keys, now);
          notices.forget(waiting.stream().map(Notice::letterNo).toList());
        });
  }

  private ReminderPlanner.Due due(
      IdleTransfer idleTransfer,
      OwnerReminder reminded,
      int threshold,
      CleanupDays days,
      Instant now) {
    return new ReminderPlanner.Due(
        idleTransfer.filing(),
        idleTransfer.clock().dayZero(),
        idleTransfer.clock().event().words(),
        threshold,
        idleTransfer.idle(now),
        days.limit(),
        until(idleTransfer, reminded, now));
  }

  /** The end as a letter of now names it: never before the owner had time after a letter. */
  private Instant until(IdleTransfer idleTransfer, OwnerReminder reminded, Instant now) {
    Instant told = reminded.notice() == null ? counting.end(now, afterReminder) : reminded.until();
    return told == null || told.isBefore(idleTransfer.until()) ? idleTransfer.until() : told;
  }

  private OwnerReminder reminded(IdleTransfer idleTransfer, Map<String, List<Notice>> before) {
    return OwnerReminder.of(
        idleTransfer,
        before.getOrDefault(idleTransfer.filing().key(), List.of()),
        counting,
        afterReminder);
  }

  /** Plans the marks of transfers whose days are over. */
  public void plan(Collection<String> keys, Instant now) {
    plans.plan(KIND, lines(keys, "", true, now), now);
  }

  /**
   * Lines as they are now.
   *
   * @param without the number of a mark that is looked at as if it had not been made; or empty
   * @param acting whether something is about to be done: then a file that nobody can read stops it
   */
  private List<PlanLine> lines(
      Collection<String> keys, String without, boolean acting, Instant now) {
    Map<String, List<Mark>> earlier = marks.ofFilings(keys);
    Set<String> answered = replies.waitingFilings(keys);
    Map<String, List<Notice>> before = notices.ofFilings(keys);
    Map<IdleTransfer, OwnerReminder> over = over(keys, before, now);
    Map<IdleTransfer, Words> unsaid = new HashMap<>(sheets.lacking(over, now));
    over.keySet().forEach(idle -> idle.wentOn().ifPresent(why -> unsaid.put(idle, why)));
    List<OpenReject> unread = acting && !over.isEmpty() ? refused.aboutAnything() : List.of();
    if (!unread.isEmpty()) {
      over.keySet().forEach(idleTransfer -> unsaid.put(idleTransfer, Unusable.words(unread)));
    }
    return over.keySet().stream()
        .map(
            idleTransfer ->
                line(
                    idleTransfer,
                    earlier.getOrDefault(idleTransfer.filing().key(), List.of()).stream()
                        .filter(mark -> !mark.no().equals(without))
                        .toList(),
                    reminded(idleTransfer, before),
                    unsaid.get(idleTransfer),
                    answered.contains(idleTransfer.filing().key()),
                    now))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The transfers of which nothing is lacking but a sheet that lists them, each with the moment
   * after which it has to be exported.
   */
  public Map<String, Instant> withoutSheet(Collection<String> keys, Instant now) {
    Map<IdleTransfer, OwnerReminder> over = over(keys, notices.ofFilings(keys), now);
    over.keySet().removeIf(idle -> idle.wentOn().isPresent());
    over.values().removeIf(reminded -> !reminded.suffices(now));
    return sheets.unlisted(over, now);
  }

  /** Those whose days are over, each with what its owner was told. */
  private Map<IdleTransfer, OwnerReminder> over(
      Collection<String> keys, Map<String, List<Notice>> before, Instant now) {
    Map<IdleTransfer, OwnerReminder> over = new LinkedHashMap<>();
    idle(keys, CleanupDays.on(Zone.dayOf(now)), now).stream()
        .filter(idleTransfer -> idleTransfer.clock().overAt(now))
        .forEach(idleTransfer -> over.put(idleTransfer, reminded(idleTransfer, before)));
    return over;
  }

  /** Only of applications that are ours: nobody else is reminded, and nothing else cleaned up. */
  private List<IdleTransfer> idle(Collection<String> keys, CleanupDays days, Instant now) {
    List<StoredFiling> stored = filings.find(keys);
    Map<String, Standing> where = standings.of(stored, now);
    return stored.stream()
        .filter(storedFiling -> Objects.requireNonNull(where.get(storedFiling.key())).ours())
        .map(storedFiling -> IdleTransfer.of(storedFiling.filing(), fromLastStep, days, counting))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The line of one transfer; none when its mark stands, or a person ended it.
   *
   * @param reminded whether its owner was reminded: until then, and for a time after, nothing is
   *     cleaned up
   * @param unsaid what sheets have not said since; null when nothing is lacking
   * @param answered whether an answer of its owner waits for a person: until that has decided,
   *     nothing is cleaned up
   */
  private static Optional<PlanLine> line(
      IdleTransfer idleTransfer,
      List<Mark> earlier,
      OwnerReminder reminded,
      @Nullable Words unsaid,
      boolean answered,
      Instant now) {
    boolean stands = earlier.stream().anyMatch(mark -> ours(mark) && mark.live());
    boolean takenBack =
        earlier.stream()
            .filter(mark -> ours(mark) && !mark.live())
            .filter(mark -> mark.state() != MarkState.WITHDRAWN)
            .anyMatch(mark -> mark.grounds().contains(idleTransfer.ground()));
    if (stands || takenBack) {
      return Optional.empty();
    }
    long count = earlier.stream().filter(Cleanup::ours).count();
    Words since = idleTransfer.clock().event().words();
    Words end = WhyThisDate.text(idleTransfer.until());
    int limit = idleTransfer.clock().period().length();
    Words told = reminded.words(now);
    boolean holds = reminded.suffices(now);
    Words because = answered ? ANSWERED : unsaid == null || !holds ? told : unsaid;
    Words idle =
        new Words(
            "CLN-001 自 %s %s起满 %d 天（%s）未完成后续步骤"
                .formatted(idleTransfer.clock().dayZero(), since.zh(), limit, end.zh()),
            "CLN-001 idle for %d days since %s (%s), until %s"
                .formatted(limit, idleTransfer.clock().dayZero(), since.en(), end.en()));
    return Optional.of(
        new PlanLine(
            Plan.noOf(KIND, now),
            "cleanup:" + idleTransfer.filing().key() + "-" + (count + 1),
            KIND,
            "",
            idleTransfer.filing().key(),
            MarkOutcome.CLEANED_UP,
            Set.of(idleTransfer.ground()),
            new Words(idle.zh() + "；" + because.zh(), idle.en() + "; " + because.en()),
            List.of(
                unsaid == null
                    ? "CLN-001 yes: " + end.zh() + " | " + end.en()
                    : "CLN-001 no: " + unsaid.zh() + " | " + unsaid.en(),
                OwnerReminder.GATE.id()
                    + (holds ? " yes: " : " no: ")
                    + told.zh()
                    + " | "
                    + told.en(),
                Gates.OURS_AND_ALIVE.id() + " yes",
                Gates.NOTHING_IS_OPEN.id()
                    + " "
                    + (answered ? "no: " + ANSWERED.zh() + " | " + ANSWERED.en() : "yes"),
                Gates.NOT_TAKEN_BACK.id() + " yes"),
            Sha256.ofEach(List.of(idleTransfer.ground(), idleTransfer.filing().application().no())),
            reminded.end(idleTransfer),
            answered || !holds || unsaid != null ? LineState.SPARED : LineState.PLANNED));
  }

  private static boolean ours(Mark mark) {
    return mark.kind() == KIND;
  }

  /**
   * Why those marks that no longer hold do not, by number: its owner has answered, or is another
   * one or was not reached after all, or the transfer moved on, ended, or counts from another day.
   *
   * @param leaving whether they are about to leave the house
   */
  public Map<String, Words> broken(Map<Mark, PlanLine> standing, boolean leaving, Instant now) {
    Map<String, Words> broken = new HashMap<>();
    standing.forEach(
        (mark, line) ->
            broken(mark, line, leaving, now).ifPresent(why -> broken.put(mark.no(), why)));
    return broken;
  }

  private Optional<Words> broken(Mark mark, PlanLine line, boolean leaving, Instant now) {
    List<PlanLine> same =
        lines(List.of(mark.filingKey()), mark.no(), leaving, now).stream()
            .filter(fresh -> fresh.factsHash().equals(line.factsHash()))
            .toList();
    Optional<PlanLine> spared =
        same.stream().filter(fresh -> fresh.state() == LineState.SPARED).findFirst();
    if (spared.isPresent()) {
      return spared.map(PlanLine::reason);
    }
    return !same.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Words(
                "接入备案已有进展、已结束或起算日已变", "the transfer moved on, ended, or counts from another day"));
  }

  /**
   * Carries the plan of a run out, inside the safety belt.
   *
   * @param planNo the plan; a plan that a person released is carried out at a later moment
   * @return how many were marked
   */
  public int act(String planNo, Instant now) {
    SafetyBelt belt = campaigns.open().map(Campaign::belt).orElse(usual);
    boolean passes = plans.letsThrough(KIND, planNo, belt, filings::countOpenTransfers, now);
    return passes ? book.act(planNo, KIND, now, some -> test(some, now)) : 0;
  }

  private Map<String, Mark> test(List<PlanLine> some, Instant now) {
    Map<String, Mark> marks = new HashMap<>();
    some.forEach(line -> test(line, now).ifPresent(mark -> marks.put(line.markNo(), mark)));
    return marks;
  }

  private Optional<Mark> test(PlanLine line, Instant now) {
    return lines(List.of(line.filingKey()), "", true, now).stream()
        .filter(fresh -> fresh.state() == LineState.PLANNED)
        .filter(fresh -> fresh.factsHash().equals(line.factsHash()))
        .findFirst()
        .flatMap(
            fresh ->
                filings.find(line.filingKey()).map(stored -> mark(line, stored.filing(), now)));
  }

  private static Mark mark(PlanLine line, Filing filing, Instant now) {
    return new Mark(
        line,
        filing.filingNo(),
        filing.application().no(),
        filing.website().domains().stream().findFirst().orElse(""),
        null,
        List.of(),
        now);
  }
}
