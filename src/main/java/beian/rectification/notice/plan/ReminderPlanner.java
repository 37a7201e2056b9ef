package beian.rectification.notice.plan;

import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.rectification.notice.Addresses;
import beian.rectification.notice.Addresses.Way;
import beian.rectification.notice.Channel;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.Notice.Standing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeText;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans reminders of idle transfers: each threshold once for each start of a clock, and when
 * several have passed only the latest.
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
   * @param lastDay the last day before that
   */
  public record Due(
      Filing filing,
      LocalDate since,
      Words start,
      int threshold,
      long idle,
      int limit,
      LocalDate lastDay) {}

  /** Plans those that were not planned before. */
  public void plan(Collection<Due> due, Instant now) {
    transactions.run(
        () -> {
          Map<String, List<Notice>> before =
              notices.ofFilings(due.stream().map(one -> one.filing().key()).toList());
          for (Due one : due) {
            letter(one, before.getOrDefault(one.filing().key(), List.of()), now);
          }
        });
  }

  private void letter(Due due, List<Notice> before, Instant now) {
    String what = "idle-since:" + due.since();
    boolean told =
        before.stream()
            .filter(letter -> letter.kind() == NoticeKind.REMINDER)
            .flatMap(letter -> letter.findings().stream())
            .filter(finding -> finding.startsWith(what + "#"))
            .anyMatch(finding -> threshold(finding) >= due.threshold());
    if (told) {
      return;
    }
    Set<String> useless =
        before.stream()
            .filter(letter -> letter.state().missed())
            .map(letter -> MailboxStatus.subject(letter.to()))
            .collect(Collectors.toSet());
    List<Way> ways = Addresses.of(due.filing(), useless);
    Way way = ways.isEmpty() ? new Way(Channel.NOBODY, "") : ways.get(0);
    String key = due.filing().key() + "|" + what + "#" + due.threshold();
    String no =
        "R"
            + Sha256.ofEach(key).substring(0, 12).toUpperCase(java.util.Locale.ROOT)
            + "-"
            + due.threshold();
    LocalDate today = Zone.dayOf(now);
    NoticeText text =
        letters.reminder(
            no,
            due.filing(),
            due.idle(),
            due.limit(),
            due.since(),
            due.start(),
            due.lastDay(),
            today);
    boolean nobody = way.channel() == Channel.NOBODY;
    Notice bare =
        new Notice(
            no,
            NoticeKind.REMINDER,
            "",
            due.filing().key(),
            Numbers.owner(due.filing()),
            way.channel(),
            Set.of(what + "#" + due.threshold()),
            key,
            new Mailing(no, way.mailbox(), no, text.subject(), "", now, now, today),
            nobody ? Standing.failed("no usable address") : Standing.planned());
    bare.in(
        new Mailing(
            no,
            way.mailbox(),
            Numbers.messageId(List.of(bare), letters.sender().domain()),
            text.subject(),
            Sha256.ofEach(way.mailbox(), text.subject(), text.plain(), text.html()),
            now,
            now,
            today));
    notices.add(List.of(bare));
    notices.write(no, text);
  }

  private static int threshold(String finding) {
    return Integer.parseInt(finding.substring(finding.indexOf('#') + 1));
  }
}
