package beian.rectification.notice.plan;

import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.rectification.notice.Channel;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.LetterWriter.IdlePart;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.Notice.Standing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.Owner;
import beian.rectification.notice.OwnerAddresses;
import beian.rectification.notice.OwnerAddresses.ContactAddress;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plans reminders of idle transfers: each threshold once for each owner and start of a clock, and
 * when several have passed only the latest. One that never arrived is written to the owner's next
 * address.
 */
public final class ReminderPlanner {
  private final Transactions transactions;
  private final NoticeStore notices;
  private final LetterWriter letters;

  public ReminderPlanner(Transactions transactions, LetterWriter letters) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.letters = letters;
  }

  /**
   * A reminder that is due.
   *
   * @param since the day the clock counts from
   * @param start what happened on that day
   * @param threshold after how many days this reminder goes out
   * @param idle how many days have passed
   * @param limit after how many days the transfer is cleaned up
   * @param until when the time before that ends
   */
  public record Due(
      Filing filing,
      LocalDate since,
      Words start,
      int threshold,
      long idle,
      int limit,
      Instant until) {}

  /**
   * Plans those that were not planned before: one letter for all that one owner is to be told at
   * one address.
   */
  public void plan(Collection<Due> due, Instant now) {
    transactions.run(
        () -> {
          Map<String, List<Notice>> before =
              notices.ofFilings(due.stream().map(eachDue -> eachDue.filing().key()).toList());
          Map<String, List<Untold>> together = new TreeMap<>();
          for (Due eachDue : due) {
            untold(eachDue, before.getOrDefault(eachDue.filing().key(), List.of()))
                .ifPresent(
                    it -> together.computeIfAbsent(it.bundle(), key -> new ArrayList<>()).add(it));
          }
          together.values().forEach(all -> letter(all, now));
        });
  }

  /** A reminder nobody was sent yet, and whereto it goes. */
  private record Untold(Due due, ContactAddress way, String again) {
    String what() {
      return "idle-since:" + due.since() + "#" + due.threshold();
    }

    String key() {
      return due.filing().key() + "|" + what() + again;
    }

    String no() {
      return "R"
          + Sha256.ofEach(key()).substring(0, 12).toUpperCase(Locale.ROOT)
          + "-"
          + due.threshold();
    }

    /** What goes into one letter. */
    String bundle() {
      String owner = Owner.of(due.filing()).key();
      return way.channel() == Channel.NOBODY ? key() : owner + "|" + way.mailbox();
    }
  }

  private static Optional<Untold> untold(Due due, List<Notice> before) {
    List<Notice> same =
        before.stream()
            .filter(letter -> letter.kind() == NoticeKind.REMINDER)
            .filter(letter -> letter.findings().stream().anyMatch(text -> tells(text, due)))
            .toList();
    List<Notice> toOwner =
        same.stream().filter(letter -> Owner.isOf(due.filing(), letter)).toList();
    if (toOwner.stream().anyMatch(letter -> !letter.state().missed())) {
      return Optional.empty();
    }
    Set<String> useless =
        before.stream()
            .filter(letter -> letter.state().missed())
            .map(letter -> MailboxStatus.subject(letter.to()))
            .collect(Collectors.toSet());
    List<ContactAddress> ways = OwnerAddresses.of(due.filing(), useless);
    if (ways.isEmpty() && !toOwner.isEmpty()) {
      return Optional.empty(); // there is no other address, and people see that nobody was reached
    }
    return Optional.of(
        new Untold(
            due,
            ways.isEmpty() ? new ContactAddress(Channel.NOBODY, "") : ways.get(0),
            same.isEmpty() ? "" : "|" + same.size()));
  }

  private static boolean tells(String finding, Due due) {
    return finding.startsWith("idle-since:" + due.since() + "#")
        && threshold(finding) >= due.threshold();
  }

  private void letter(List<Untold> unsorted, Instant now) {
    List<Untold> all =
        unsorted.stream()
            .sorted(
                Comparator.comparing((Untold untold) -> untold.due().until())
                    .thenComparing(untold -> untold.due().filing().key()))
            .toList();
    LocalDate today = Zone.dayOf(now);
    Untold first = all.get(0);
    NoticeText text =
        letters.reminder(
            all.stream().map(untold -> part(untold.no(), untold.due())).toList(), today);
    ContactAddress way = first.way();
    List<Notice> bare = all.stream().map(untold -> notice(untold, first.no(), text, now)).toList();
    Mailing mailing =
        new Mailing(
            first.no(),
            way.mailbox(),
            Numbers.messageId(bare, letters.sender().domain()),
            text.subject(),
            Sha256.ofEach(way.mailbox(), text.subject(), text.plain(), text.html()),
            now,
            now,
            today);
    bare.forEach(notice -> notice.in(mailing));
    notices.add(bare);
    notices.write(first.no(), text);
  }

  private static IdlePart part(String no, Due due) {
    return new IdlePart(
        no, due.filing(), due.idle(), due.limit(), due.since(), due.start(), due.until());
  }

  private static Notice notice(Untold untold, String letterNo, NoticeText text, Instant now) {
    boolean nobody = untold.way().channel() == Channel.NOBODY;
    Notice notice =
        new Notice(
            untold.no(),
            NoticeKind.REMINDER,
            "",
            untold.due().filing().key(),
            Owner.of(untold.due().filing()),
            untold.way().channel(),
            Set.of(untold.what()),
            untold.key(),
            new Mailing(
                letterNo,
                untold.way().mailbox(),
                letterNo,
                text.subject(),
                "",
                now,
                now,
                Zone.dayOf(now)),
            nobody ? Standing.failed("no usable address") : Standing.planned());
    return notice.promising(untold.due().until());
  }

  private static int threshold(String finding) {
    return Integer.parseInt(finding.substring(finding.indexOf('#') + 1));
  }
}
