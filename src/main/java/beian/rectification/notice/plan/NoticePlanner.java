package beian.rectification.notice.plan;

import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.Inspecting;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerAddresses.ContactAddress;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the notice of each case that has something to tell, and the reminders of those whose period
 * runs, and binds them into letters. Planning again changes nothing, except that a letter that has
 * not left is written anew when it is no longer right: another day, other findings.
 */
public final class NoticePlanner {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePlanner.class);

  private final Transactions transactions;
  private final CaseStore cases;
  private final NoticeStore notices;
  private final DeadlineStore clocks;
  private final ReplyStore replies;
  private final FilingStore filings;
  private final Standings standings;
  private final Inspecting inspecting;
  private final Mailboxes mailboxes;
  private final LetterBelt belt;
  private final Reminders reminders;
  private final Binder binder;

  public NoticePlanner(
      Transactions transactions,
      FilingStore filings,
      Standings standings,
      Inspecting inspecting,
      Mailboxes mailboxes,
      LetterBelt belt,
      Reminders reminders,
      Binder binder) {
    this.transactions = transactions;
    this.cases = new CaseStore(transactions);
    this.notices = new NoticeStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.replies = new ReplyStore(transactions);
    this.filings = filings;
    this.standings = standings;
    this.inspecting = inspecting;
    this.mailboxes = mailboxes;
    this.belt = belt;
    this.reminders = reminders;
    this.binder = binder;
  }

  /** What a batch changes, written together. */
  private static final class Changes {
    final List<Notice> planned = new ArrayList<>();
    final List<Notice> withdrawn = new ArrayList<>();
    final List<CaseEvent> events = new ArrayList<>();
    final Set<String> owners = new TreeSet<>();
  }

  /** What holds for the cases of a campaign. */
  private record Terms(Campaign campaign, Predicate<CaseFinding> passes) {}

  /** Plans the notices of these cases and binds the letters they belong to, in one transaction. */
  public void plan(Collection<String> caseNos, Instant now) {
    transactions.run(
        () -> {
          List<Case> all = cases.find(caseNos);
          Map<String, List<Notice>> before = notices.ofCases(caseNos);
          List<StoredFiling> stored = ours(all.stream().map(Case::filingKey).toList(), now);
          Map<String, Filing> byKey =
              stored.stream().collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing));
          FailingNow failing = new FailingNow(inspecting, all, stored, now);
          Map<String, List<Deadline>> running =
              clocks.ofCases(caseNos).stream().collect(Collectors.groupingBy(Deadline::caseNo));
          Mailboxes.Known heard = mailboxes.known(byKey.values(), now);
          List<KnownCase> known =
              all.stream()
                  .map(
                      filingCase ->
                          new KnownCase(
                              filingCase,
                              byKey.get(filingCase.filingKey()),
                              failing,
                              before.getOrDefault(filingCase.no(), List.of()),
                              running.getOrDefault(filingCase.no(), List.of())))
                  .toList();
          failing.look(
              known.stream()
                  .filter(each -> asks(each, now))
                  .map(each -> each.about().filingKey())
                  .toList());
          Map<Integer, Terms> terms = new HashMap<>();
          Changes changes = new Changes();
          for (KnownCase each : known) {
            each.before().forEach(notice -> changes.owners.add(notice.ownerKey()));
            plan(
                terms.computeIfAbsent(
                    each.about().campaign().no(),
                    no -> new Terms(each.about().campaign(), belt.passing(no))),
                each,
                heard,
                now,
                changes);
          }
          notices.withdraw(changes.withdrawn);
          notices.add(changes.planned);
          cases.note(changes.events);
          changes.owners.remove(""); // notices from before owners were kept are planned anew first
          binder.bind(changes.owners, now);
          notices.forget(changes.withdrawn.stream().map(Notice::letterNo).toList());
        });
  }

  /**
   * Of these filings those that are ours and alive, and whose owner waits for no answer of ours;
   * nobody else is written to.
   */
  private List<StoredFiling> ours(Collection<String> keys, Instant now) {
    List<StoredFiling> stored = filings.find(keys);
    Map<String, Standing> where = standings.of(stored, now);
    Set<String> answered = replies.waitingFilings(keys);
    return stored.stream()
        .filter(storedFiling -> Objects.requireNonNull(where.get(storedFiling.key())).ours())
        .filter(storedFiling -> !answered.contains(storedFiling.key()))
        .toList();
  }

  /**
   * Whether it matters to the plan of a case what fails at this moment: it may have something to
   * tell or to remind of, or a copy waits.
   */
  private boolean asks(KnownCase known, Instant now) {
    Filing filing = known.filing();
    return filing != null
        && (!Telling.of(known.about(), filing, known.before()).isEmpty()
            || known.before().stream().anyMatch(NoticePlanner::isWaitingCopy)
            || reminders.mayBeDue(known, Zone.dayOf(now)));
  }

  private static boolean isWaitingCopy(Notice notice) {
    return notice.kind() == NoticeKind.COPY && notice.state() == NoticeState.PLANNED;
  }

  private void plan(
      Terms terms, KnownCase known, Mailboxes.Known heard, Instant now, Changes changes) {
    Case filingCase = known.about();
    Filing filing = known.filing();
    Optional<Notice> waiting = Telling.waiting(known.before());
    boolean ended = filingCase.state().over() || !terms.campaign().open();
    boolean silent = ended || filingCase.state().marked();
    List<CaseFinding> telling =
        silent || filing == null
            ? List.of()
            : Telling.of(filingCase, filing, known.before()).stream()
                .filter(terms.passes())
                .filter(known::stillFails)
                .toList();
    List<ContactAddress> ways = known.ways(waiting, heard);
    if (telling.isEmpty() || filing == null) {
      waiting.ifPresent(notice -> withdraw(filingCase, notice, now, changes));
    } else if (ways.isEmpty()) {
      waiting.ifPresent(notice -> withdraw(filingCase, notice, now, changes));
      nobody(known, telling, now, changes);
    } else {
      notice(known, telling, ways.get(0), waiting, now, changes);
    }
    List<Notice> copies = known.before().stream().filter(NoticePlanner::isWaitingCopy).toList();
    // A copy of what is to be put right no more does not leave.
    if (!copies.isEmpty()
        && (filing == null
            || ended
            || filingCase.findings().stream().noneMatch(known::stillFails))) {
      changes.withdrawn.addAll(copies);
    }
    remind(known, silent ? List.of() : ways, now, changes);
  }

  private void notice(
      KnownCase known,
      List<CaseFinding> telling,
      ContactAddress way,
      Optional<Notice> waiting,
      Instant now,
      Changes changes) {
    Case filingCase = known.about();
    Set<String> told = telling.stream().map(CaseFinding::key).collect(Collectors.toSet());
    String first = Numbers.key(filingCase.no(), told, way);
    changes.owners.add(known.owner().key());
    boolean same =
        waiting
            .filter(notice -> notice.ownerKey().equals(known.owner().key()))
            .filter(notice -> (notice.key() + Numbers.AGAIN).startsWith(first + Numbers.AGAIN))
            .isPresent();
    if (same) {
      return; // its letter is written anew when another day has begun
    }
    String no =
        waiting
            .map(Notice::no)
            .orElseGet(() -> Numbers.next(filingCase.no(), numbered(known, changes)));
    boolean second =
        known.before().stream()
            .anyMatch(notice -> notice.key().equals(first) && !notice.no().equals(no));
    String key = second ? first + Numbers.AGAIN + no : first;
    Notice planned =
        waiting.orElseGet(
            () ->
                known.planned(
                    no, NoticeKind.RECTIFICATION, way, told, key, Notice.Standing.planned(), now));
    if (waiting.isPresent()) {
      planned.anew(known.owner(), way.channel(), told, key, KnownCase.unbound(no, way, now));
    } else {
      changes.planned.add(planned);
    }
    filingCase.told(told, no);
    changes.events.add(
        filingCase.event(
            now,
            Kind.PLANNED,
            "计划通知 " + no + " 发往 " + planned.masked() + "：" + String.join(" ", planned.rules()),
            "planned %s to %s: %s"
                .formatted(no, planned.masked(), String.join(" ", planned.rules()))));
  }

  /** Nobody can be told: kept as a failed notice, so that people see it; no clock starts. */
  private void nobody(KnownCase known, List<CaseFinding> telling, Instant now, Changes changes) {
    Case filingCase = known.about();
    ContactAddress none = new ContactAddress(Channel.NOBODY, "");
    Set<String> told = telling.stream().map(CaseFinding::key).collect(Collectors.toSet());
    boolean seen =
        known.before().stream()
            .anyMatch(notice -> notice.state().missed() && notice.findings().containsAll(told));
    if (seen) {
      return;
    }
    String no = Numbers.next(filingCase.no(), numbered(known, changes));
    String key = Numbers.key(filingCase.no(), told, none);
    changes.planned.add(
        known.planned(
            no,
            NoticeKind.RECTIFICATION,
            none,
            told,
            key,
            Notice.Standing.failed("no usable address"),
            now));
    filingCase.told(told, no);
    changes.events.add(
        filingCase.event(
            now,
            Kind.NO_ADDRESS,
            "备案中没有可用的邮箱，无法通知，期限不起算",
            "the filing names no usable mail address: nobody was told, no clock starts"));
    LOG.info("notice.nobody_to_tell case={}", filingCase.no());
  }

  /** Reminders of running periods; one that is not right any more is withdrawn. */
  private void remind(KnownCase known, List<ContactAddress> ways, Instant now, Changes changes) {
    Case filingCase = known.about();
    List<Reminders.Due> due = ways.isEmpty() ? List.of() : reminders.due(known, Zone.dayOf(now));
    Set<String> keys = due.stream().map(Reminders.Due::key).collect(Collectors.toSet());
    known.before().stream()
        .filter(notice -> notice.kind() == NoticeKind.DEADLINE && Reminders.waits(notice))
        .filter(notice -> !keys.contains(notice.key()))
        .forEach(
            notice -> {
              changes.withdrawn.add(notice);
              changes.owners.add(notice.ownerKey());
            });
    for (Reminders.Due reminder : due) {
      changes.owners.add(known.owner().key());
      Optional<Notice> waiting =
          known.before().stream().filter(notice -> notice.key().equals(reminder.key())).findFirst();
      if (waiting.isPresent()) {
        again(known, waiting.get(), reminder, ways.get(0), now);
        continue;
      }
      String no = Numbers.next(filingCase.no(), numbered(known, changes));
      changes.planned.add(
          known.planned(
              no,
              NoticeKind.DEADLINE,
              ways.get(0),
              reminder.findings(),
              reminder.key(),
              Notice.Standing.planned(),
              now));
    }
  }

  /** A reminder that waits tells what is still to be put right. */
  private static void again(
      KnownCase known, Notice waiting, Reminders.Due reminder, ContactAddress way, Instant now) {
    if (!Set.copyOf(waiting.findings()).equals(reminder.findings())) {
      waiting.anew(
          known.owner(),
          way.channel(),
          reminder.findings(),
          reminder.key(),
          KnownCase.unbound(waiting.no(), way, now));
    }
  }

  private static List<Notice> numbered(KnownCase known, Changes changes) {
    List<Notice> all = new ArrayList<>(known.before());
    changes.planned.stream()
        .filter(notice -> notice.caseNo().equals(known.about().no()))
        .forEach(all::add);
    return all;
  }

  private static void withdraw(Case filingCase, Notice notice, Instant now, Changes changes) {
    changes.withdrawn.add(notice);
    changes.owners.add(notice.ownerKey());
    filingCase.untold(notice.no());
    changes.events.add(
        filingCase.event(
            now,
            Kind.PLANNED,
            "通知 " + notice.no() + " 未发出即撤销：已无须告知",
            notice.no() + " was withdrawn before it left: nothing to tell any more"));
  }
}
