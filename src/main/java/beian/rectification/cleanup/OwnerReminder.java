package beian.rectification.cleanup;

import beian.inspection.card.Card;
import beian.inspection.card.Words;
import beian.platform.time.Period;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.Owner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the present owner of an idle transfer was reminded of it, for this start of its clock,
 * and had time since: nothing is cleaned up that its owner was not told of, nor before a day that
 * any reminder of this transfer named.
 *
 * @param notice the reminder that gives the owner that time: the one that was proved first, or one
 *     that named a later day; null when none is proved
 * @param until until when the owner has time at least; null when that cannot be counted
 */
record OwnerReminder(@Nullable Notice notice, @Nullable Instant until) {
  /** What people read about it. */
  static final Card GATE = Gates.OWNER_IS_REMINDED;

  /**
   * What was told.
   *
   * @param before every notice about the filing
   * @param after how long an owner has at least after a reminder
   */
  static OwnerReminder of(
      IdleTransfer idleTransfer, List<Notice> before, Counting counting, Period after) {
    List<Notice> toOwner =
        before.stream()
            .filter(notice -> notice.kind() == NoticeKind.REMINDER)
            .filter(notice -> Owner.isOf(idleTransfer.filing(), notice))
            .toList();
    Notice first =
        toOwner.stream()
            .filter(notice -> notice.findings().stream().anyMatch(idleTransfer::isToldBy))
            .filter(notice -> provedAt(notice) != null)
            .min(Comparator.comparing(OwnerReminder::moment))
            .orElse(null);
    Instant counted = first == null ? null : counting.end(moment(first), after);
    if (counted == null) {
      return new OwnerReminder(first, null);
    }
    return toOwner.stream()
        .filter(notice -> promised(notice).isAfter(counted))
        .filter(notice -> promised(notice).isAfter(idleTransfer.until()))
        .max(Comparator.comparing(OwnerReminder::promised))
        .map(promising -> new OwnerReminder(promising, promised(promising)))
        .orElseGet(() -> new OwnerReminder(first, counted));
  }

  /** Until when a reminder that left, or may have, says that its owner has time. */
  private static Instant promised(Notice notice) {
    Instant until = notice.promisedUntil();
    boolean left = notice.state() != NoticeState.PLANNED && !notice.state().missed();
    return left && until != null ? until : Instant.MIN;
  }

  private static Instant moment(Notice notice) {
    Instant proved = provedAt(notice);
    return proved == null ? Instant.MAX : proved;
  }

  /** When it is known to have arrived, or was accepted and did not come back; null: not proved. */
  private static @Nullable Instant provedAt(Notice notice) {
    if (notice.state() == NoticeState.DELIVERED) {
      return notice.deliveredAt();
    }
    boolean accepted = notice.state() == NoticeState.SENT && !notice.transport().equals("file");
    return accepted ? notice.sentAt() : null;
  }

  /** Whether a letter reached the owner, and the time after it is over. */
  boolean suffices(Instant now) {
    return until != null && !now.isBefore(until);
  }

  /** When the transfer's days end, or what the reminder leaves its owner if that ends later. */
  Instant end(IdleTransfer transfer) {
    return until == null || until.isBefore(transfer.until()) ? transfer.until() : until;
  }

  /** Why it suffices or does not. */
  Words words(Instant now) {
    if (notice == null) {
      return new Words("没有证明送达现主体的提醒", "no reminder to the present owner is proved");
    }
    if (until == null) {
      return new Words(
          notice.no() + " 之后的期限因缺少节假日数据无法计算",
          "the time after " + notice.no() + " cannot be counted: holidays are not known");
    }
    Words end = WhyThisDate.text(until);
    return suffices(now)
        ? new Words(
            "已提醒（" + notice.no() + "），其后的期限至 " + end.zh(),
            "reminded by " + notice.no() + ", and the time after it ended on " + end.en())
        : new Words(
            "已提醒（" + notice.no() + "），主体的时间至 " + end.zh(),
            "reminded by " + notice.no() + ", whose owner has until " + end.en());
  }
}
