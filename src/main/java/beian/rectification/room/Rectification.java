package beian.rectification.room;

import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.store.FilingDomains;
import beian.filing.store.MissingFilings;
import beian.inspection.Reading;
import beian.inspection.run.Standings;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Transactions;
import beian.platform.mail.Letter;
import beian.platform.mail.MailTransport;
import beian.platform.mail.incoming.MailFolder;
import beian.platform.outgoing.Departures;
import beian.platform.time.Period;
import beian.platform.vendor.VendorClient;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.cleanup.Cleanup;
import beian.rectification.cleanup.IdleOutlook;
import beian.rectification.contact.delivery.FileDelivery;
import beian.rectification.contact.delivery.MailDelivery;
import beian.rectification.contact.delivery.SmsDelivery;
import beian.rectification.contact.desk.CodeMeans;
import beian.rectification.contact.desk.ContactDesk;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.desk.Campaigns;
import beian.rectification.desk.CaseDesk;
import beian.rectification.desk.NoticeDesk;
import beian.rectification.desk.OpenCases;
import beian.rectification.desk.ReplyDesk;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.enforcement.act.PlanBook;
import beian.rectification.enforcement.act.RefusedEvidence;
import beian.rectification.enforcement.act.Reinspection;
import beian.rectification.enforcement.act.Reproving;
import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.enforcement.act.Weighing;
import beian.rectification.enforcement.handover.Approvals;
import beian.rectification.enforcement.handover.ConsoleAnswers;
import beian.rectification.enforcement.handover.Export;
import beian.rectification.notice.Digest;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.MailSettings;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Sender;
import beian.rectification.notice.act.Outbox;
import beian.rectification.notice.act.Proofs;
import beian.rectification.notice.plan.Binder;
import beian.rectification.notice.plan.Copies;
import beian.rectification.notice.plan.LetterBelt;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.notice.plan.Previews;
import beian.rectification.notice.plan.ReminderPlanner;
import beian.rectification.notice.plan.Reminders;
import beian.rectification.notice.reply.Replies;
import beian.rectification.outlook.Outlooks;
import beian.rectification.recheck.Recheck;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.PlanStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rectification room: what the doors and the jobs use of it. */
public final class Rectification implements AutoCloseable {
  private final RoomRequirements around;
  private final Transactions transactions;
  private @Nullable MailTransport transport;

  public Rectification(RoomRequirements around) {
    this.around = around;
    this.transactions = around.transactions();
  }

  /** Campaigns, opened and closed by people. */
  public Campaigns campaigns() {
    return new Campaigns(transactions, around.settings());
  }

  /** Decisions about cases. */
  public CaseDesk desk() {
    return new CaseDesk(transactions, book(), counting());
  }

  /** Decisions about what people wrote back. */
  public ReplyDesk replyDesk() {
    return new ReplyDesk(transactions, desk(), counting());
  }

  /** Plans of marks, and the safety belt around each. */
  public PlanBook planBook() {
    return new PlanBook(transactions);
  }

  /** Marks: carried out, taken back. */
  public MarkBook book() {
    return new MarkBook(transactions);
  }

  /** Marks that stand, tested again. */
  public StandingMarks standingMarks() {
    return new StandingMarks(
        transactions,
        book(),
        Map.of(
            MarkKind.TRANSFER_CANCELLATION,
            enforcement()::broken,
            MarkKind.CLEANUP_45_DAYS,
            cleanup()::broken));
  }

  /** The second person's decisions about plans. */
  public Approvals approvals() {
    return new Approvals(transactions, book(), standingMarks());
  }

  /**
   * Hands approved marks over.
   *
   * @param folder where the files lie
   */
  public Export export(Path folder) {
    return new Export(
        transactions, replies(), approvals(), standingMarks(), book(), around.filings(), folder);
  }

  /** What somebody has to look at. */
  public Recheck recheck() {
    return new Recheck(
        transactions, around.filings(), around.observations(), around.inspecting(), cleanup());
  }

  /** Takes the console's answers in. */
  public ConsoleAnswers answers() {
    return new ConsoleAnswers(transactions, book());
  }

  /** The cases, for lists. */
  public CaseStore cases() {
    return new CaseStore(transactions);
  }

  /** The letters, for lists. */
  public NoticeStore notices() {
    return new NoticeStore(transactions);
  }

  /** The marks, for lists. */
  public MarkStore marks() {
    return new MarkStore(transactions);
  }

  /** The plans, for lists. */
  public PlanStore plans() {
    return new PlanStore(transactions);
  }

  /** Opens cases after an inspection. */
  public OpenCases openCases() {
    return new OpenCases(
        transactions,
        around.observations(),
        around.filings(),
        around.findings(),
        standings(),
        counting());
  }

  /** Plans letters. */
  public NoticePlanner planner() {
    return new NoticePlanner(
        transactions,
        around.filings(),
        standings(),
        around.inspecting(),
        mailboxes(),
        belt(),
        new Reminders(around.letters().reminders(), counting()),
        binder());
  }

  /** Holds back letters of a rule that suddenly fails everywhere. */
  public LetterBelt belt() {
    return new LetterBelt(transactions, around.letters().belt());
  }

  /** What would be sent now. */
  public Previews previews() {
    return new Previews(transactions, planner(), belt());
  }

  /** What people say and decide about letters. */
  public NoticeDesk noticeDesk() {
    return new NoticeDesk(
        transactions,
        around.filings(),
        planner(),
        new Copies(transactions, binder(), letters()),
        new Proofs(transactions, counting()),
        departures());
  }

  /** A letter with its headers, as it leaves. */
  public Letter letter(Digest digest, NoticeText text) {
    return sender().letter(digest, text);
  }

  /** Sends letters. */
  public Outbox outbox() {
    return new Outbox(
        transactions,
        mailboxes(),
        planner(),
        (filings, now) -> cleanup().renew(filings, now),
        counting(),
        sender(),
        transport(),
        departures(),
        around.clock());
  }

  /** Takes in what came back. */
  public Replies replies() {
    return new Replies(
        transactions,
        around.filings(),
        mailboxes(),
        planner(),
        counting(),
        new MailFolder(around.replies(), around.mail().verp()),
        around.bounces(),
        () -> outbox().recover());
  }

  /** Inspects overdue cases again. */
  public Reinspection reinspection() {
    return new Reinspection(
        transactions,
        around.filings(),
        around.findings(),
        standings(),
        around.inspecting(),
        counting(),
        new WillBeCancelled(around.catalog()));
  }

  /** Plans marks and carries them out. */
  public Enforcement enforcement() {
    Weighing weighing =
        new Weighing(
            transactions,
            around.filings(),
            standings(),
            around.catalog(),
            new Reproving(
                around.observations(),
                around.takenOut(),
                new SeenRowStore(transactions),
                new FilingChangeStore(transactions),
                around.catalog(),
                around.inspecting()),
            refused());
    return new Enforcement(
        transactions, around.observations(), reinspection(), weighing, planBook(), book());
  }

  private RefusedEvidence refused() {
    return new RefusedEvidence(transactions, around.catalog(), around.unread());
  }

  /** What lies ahead of filings, as their clocks run. */
  public Outlooks outlooks() {
    return outlooks(Deadline::aside);
  }

  /**
   * What would lie ahead of filings if their clocks were counted anew under these settings.
   *
   * @param period the rectification period; null: as each clock has it
   */
  public Outlooks outlooks(@Nullable Period period) {
    Counting counting = counting();
    return outlooks(clock -> counting.supposing(clock, period == null ? clock.period() : period));
  }

  private Outlooks outlooks(UnaryOperator<Deadline> clocks) {
    return new Outlooks(transactions, around.filings(), standings(), enforcement(), clocks);
  }

  /** Cleans up idle transfers. */
  public Cleanup cleanup() {
    return new Cleanup(
        transactions,
        around.filings(),
        standings(),
        new ReminderPlanner(transactions, letters()),
        planBook(),
        book(),
        new Counting(around.calendar(), false),
        around.settings().belt(),
        on(Reading.CLEANUP_FROM_LAST_STEP),
        around.settings().afterReminder(),
        refused());
  }

  /** What people read of idle transfers. */
  public IdleOutlook idleTransfers() {
    return new IdleOutlook(
        transactions,
        new Counting(around.calendar(), false),
        on(Reading.CLEANUP_FROM_LAST_STEP),
        around.settings().afterReminder());
  }

  /** Carries out what a run planned. */
  int carryOut(MarkKind kind, Instant now) {
    return carryOut(kind, Plan.noOf(kind, now), now);
  }

  /** Carries out what is planned in a plan, also one that a person released. */
  public int carryOut(Plan plan, Instant now) {
    return carryOut(plan.kind(), plan.no(), now);
  }

  private int carryOut(MarkKind kind, String planNo, Instant now) {
    return switch (kind) {
      case TRANSFER_CANCELLATION -> enforcement().act(planNo, now);
      case CLEANUP_45_DAYS -> cleanup().act(planNo, now);
    };
  }

  /** The steps of its jobs. */
  public StepTable steps() {
    return new RectificationSteps(this, transactions).table();
  }

  /**
   * Verifying contact numbers by codes.
   *
   * @param folder where codes are written that a gateway sends
   * @param rehearsing whether nothing may leave: then codes are only written
   * @param vendor opens the interface that sends text messages; null when there is none
   */
  public Contacts contacts(
      CodeMeans means, Path folder, boolean rehearsing, @Nullable Supplier<VendorClient> vendor) {
    return new Contacts(
        new ContactDesk(transactions, means, departures()),
        around.filings(),
        around.observations(),
        transactions,
        means.settings(),
        way ->
            switch (way) {
              case FILE -> new FileDelivery(folder);
              case MAIL -> new MailDelivery(means.settings(), sender(), transport());
              case SMS ->
                  rehearsing || vendor == null
                      ? new FileDelivery(folder)
                      : new SmsDelivery(means.settings(), vendor);
            },
        vendor != null);
  }

  private Departures departures() {
    return new Departures(around.mailFolder().resolveSibling("departures.log"));
  }

  private Binder binder() {
    return new Binder(
        transactions,
        around.filings(),
        letters(),
        counting(),
        new WillBeCancelled(around.catalog()));
  }

  private Mailboxes mailboxes() {
    return new Mailboxes(around.observations());
  }

  private Standings standings() {
    return new Standings(
        around.observations(),
        new FilingDomains(transactions),
        new MissingFilings(transactions),
        () -> around.inspection().terms(""));
  }

  private LetterWriter letters() {
    return new LetterWriter(sender(), around.catalog());
  }

  private Sender sender() {
    MailSettings mail = around.mail();
    return new Sender(
        around.inspection().provider(),
        around.settings().contact(),
        around.settings().email(),
        mail.from(),
        !around.settings().email().isEmpty() || mail.senderSet(),
        mail.domain(),
        mail.verp());
  }

  private Counting counting() {
    return new Counting(around.calendar(), on(Reading.PERIOD_ENDS_ON_WORKING_DAY));
  }

  private boolean on(Reading reading) {
    return around.inspection().readings().getOrDefault(reading, reading.onByDefault());
  }

  /** Opened at the first letter, kept open for the next. */
  private synchronized MailTransport transport() {
    if (transport == null) {
      transport = around.mail().transport(around.mailFolder());
    }
    return transport;
  }

  @Override
  public synchronized void close() {
    if (transport != null) {
      transport.close();
    }
  }
}
