package beian.rectification.cleanup;

import beian.filing.Filing;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.notice.Notice;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people read of a transfer that lies idle: since when, until when, and what comes next. */
public final class IdleOutlook {
  private final NoticeStore notices;
  private final Counting counting;
  private final boolean fromLastStep;
  private final Period afterReminder;

  /**
   * @param fromLastStep the reading that counts from the last step (C-03)
   * @param afterReminder how long an owner has at least after a reminder that is proved
   */
  public IdleOutlook(
      Transactions transactions, Counting counting, boolean fromLastStep, Period afterReminder) {
    this.notices = new NoticeStore(transactions);
    this.counting = counting;
    this.fromLastStep = fromLastStep;
    this.afterReminder = afterReminder;
  }

  /**
   * One transfer.
   *
   * @param clock its days
   * @param reminded what its owner was told
   * @param next what happens when it stays as it is
   */
  public record Idle(Deadline clock, Words reminded, Words next) {}

  /** Where a filing's transfer stands; empty when none of it lies idle. */
  public Optional<Idle> of(Filing filing, String key, Instant now) {
    CleanupDays days = CleanupDays.on(Zone.dayOf(now));
    return IdleTransfer.of(filing, fromLastStep, days, counting)
        .map(
            transfer -> {
              List<Notice> before = notices.ofFilings(Set.of(key)).getOrDefault(key, List.of());
              OwnerReminder told = OwnerReminder.of(transfer, before, counting, afterReminder);
              return new Idle(transfer.clock(), told.words(now), next(transfer, told));
            });
  }

  private static Words next(IdleTransfer transfer, OwnerReminder told) {
    if (told.until() == null) {
      return new Words(
          "提醒送达主体后才可能清理", "it is cleaned up only when a reminder to its owner is proved");
    }
    Words end = WhyThisDate.text(told.end(transfer));
    return new Words(
        "仍闲置的，" + end.zh() + "之后的夜间作业列入清理计划",
        "if it stays idle, the first night after " + end.en() + " plans its cleanup");
  }
}
