package beian.rectification.notice.reply;

import beian.evidence.kind.MailboxStatus;
import beian.filing.store.FilingStore;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.incoming.Incoming;
import beian.platform.mail.incoming.MailFolder;
import beian.platform.text.Sha256;
import beian.rectification.RectificationError;
import beian.rectification.deadline.Counting;
import beian.rectification.notice.Notice;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.OwnerReply.Whose;
import beian.rectification.notice.TakenIn;
import beian.rectification.notice.TakenIn.Seen;
import beian.rectification.notice.plan.Mailboxes;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.notice.reply.KeptAnswers.Arrived;
import beian.rectification.store.ReplyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what came back for the letters: the mails of a folder, and the rows of {@code
 * bounces.csv}. Each is taken in once. A final bounce makes clocks void; a doubt and a person's
 * answer hold them; automatic replies and delays change nothing, but automatic replies are kept
 * where people find them, because a person may have written under such a subject.
 */
public final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private final Transactions transactions;
  private final ReplyStore replies;
  private final FilingStore filings;
  private final Mailboxes mailboxes;
  private final Bounces bounces;
  private final KeptAnswers answers;
  private final MailFolder folder;
  private final Path list;
  private final Runnable knowsWhatLeft;

  /**
   * @param folder of the mails
   * @param list of bounces; it need not exist
   * @param knowsWhatLeft lets the letters of a killed run be known as left: what comes back about
   *     them is read once
   */
  public Replies(
      Transactions transactions,
      FilingStore filings,
      Mailboxes mailboxes,
      NoticePlanner planner,
      Counting counting,
      MailFolder folder,
      Path list,
      Runnable knowsWhatLeft) {
    this.transactions = transactions;
    this.replies = new ReplyStore(transactions);
    this.filings = filings;
    this.mailboxes = mailboxes;
    this.bounces = new Bounces(transactions, mailboxes, planner, counting);
    this.answers = new KeptAnswers(transactions, counting);
    this.folder = folder;
    this.list = list;
    this.knowsWhatLeft = knowsWhatLeft;
  }

  /** Takes in everything that is new; returns how much that was. */
  public int takeIn(Instant now) {
    knowsWhatLeft.run();
    int taken = 0;
    Correlation correlation = new Correlation(transactions, filings);
    Set<Seen> known = replies.seen();
    for (Path file : folder.files()) {
      Seen seen = seen(file);
      if (known.contains(seen)) {
        continue;
      }
      Incoming incoming = folder.read(file);
      taken += once(key(file), seen, incoming, incoming.receivedAt(), correlation, now);
    }
    Map<String, BounceList.Row> rows = new LinkedHashMap<>();
    for (BounceList.Row row : BounceList.read(list)) {
      rows.putIfAbsent(Sha256.ofEach("bounces.csv", row.content()), row);
    }
    rows.keySet().removeAll(replies.noted(rows.keySet()));
    for (Map.Entry<String, BounceList.Row> fresh : rows.entrySet()) {
      BounceList.Row row = fresh.getValue();
      Seen seen = new Seen(row.incoming().file(), 0, 0);
      taken += once(fresh.getKey(), seen, row.incoming(), row.at(), correlation, now);
    }
    LOG.info("notice.replies_taken_in count={}", taken);
    return taken;
  }

  /**
   * Takes in everything that is new before something is done that cannot be undone. A mail of which
   * nobody knows whose it is may be the appeal of any owner.
   *
   * @throws ProblemException REC-029 while one waits
   */
  public void takeInPlaced(Instant now) {
    takeIn(now);
    List<String> open =
        replies.waiting().stream()
            .filter(reply -> reply.whose() != Whose.KNOWN)
            .map(OwnerReply::no)
            .toList();
    if (!open.isEmpty()) {
      throw new ProblemException(
          new Problem(
              RectificationError.MAIL_UNPLACED,
              "replies/",
              String.join(", ", open),
              "beian replies; beian decide " + open.get(0)));
    }
  }

  private int once(
      String key,
      Seen seen,
      Incoming incoming,
      @org.jspecify.annotations.Nullable Instant said,
      Correlation correlation,
      Instant now) {
    Instant at = said == null || said.isAfter(now) ? now : said;
    return transactions.<Boolean>inTransaction(
            () -> take(key, seen, incoming, at, correlation, now))
        ? 1
        : 0;
  }

  /** Takes in one thing; false when it was taken in before. */
  private boolean take(
      String key, Seen seen, Incoming incoming, Instant at, Correlation correlation, Instant now) {
    List<Notice> letters =
        switch (incoming.kind()) {
          case BOUNCE_PERMANENT, BOUNCE_IN_DOUBT -> correlation.ofMachine(incoming);
          case DELIVERED -> correlation.sentBack(incoming);
          default -> correlation.named(incoming);
        };
    String no = letters.isEmpty() ? "" : letters.get(0).no();
    String kind = incoming.kind().name();
    TakenIn takenIn =
        new TakenIn(key, seen, kind, no, incoming.status(), incoming.diagnostic(), at, now);
    if (!replies.note(takenIn)) {
      return false;
    }
    if (isAPersons(incoming, letters, correlation)) {
      answer(new Arrived(key, incoming, letters, at), correlation);
    } else if (incoming.kind() == Incoming.Kind.AUTO_REPLY) {
      answers.keepAutomatic(new Arrived(key, incoming, letters, at), correlation);
    } else {
      reported(incoming, letters, at, now);
      if (incoming.more()) {
        List<Notice> named = letters.isEmpty() ? correlation.named(incoming) : letters;
        answer(new Arrived(key, incoming, named, at), correlation);
      }
    }
    return true;
  }

  private void reported(Incoming incoming, List<Notice> letters, Instant at, Instant now) {
    Map<Incoming, List<Notice>> said = new LinkedHashMap<>();
    for (Notice letter : letters) {
      Incoming about = incoming.about(MailboxStatus.subject(letter.to()));
      said.computeIfAbsent(about, none -> new ArrayList<>()).add(letter);
    }
    said.forEach((about, of) -> delivery(about, of, at, now));
  }

  /**
   * Whether it is nothing but what a person has to read: an answer; and what a server says of
   * nobody knows which letter, or what comes from the very mailbox a letter went to, since somebody
   * reads that. What bears the signs of a machine and is about a letter, a case or a transfer is
   * put aside only when it is known to say nothing of them.
   */
  private static boolean isAPersons(
      Incoming incoming, List<Notice> letters, Correlation correlation) {
    String from = MailboxStatus.subject(incoming.from());
    return switch (incoming.kind()) {
      case REPLY, UNKNOWN -> true;
      case AUTO_REPLY ->
          !incoming.onlyAway(letters.stream().map(Notice::subject).toList())
              && !(letters.isEmpty()
                  && correlation.casesOf(incoming, letters).isEmpty()
                  && correlation.filingsOf(incoming).isEmpty());
      case BOUNCE_PERMANENT, BOUNCE_IN_DOUBT -> letters.isEmpty() || wentTo(from, letters);
      case BOUNCE_TEMPORARY -> wentTo(from, letters);
      case DELIVERED -> false;
    };
  }

  private static boolean wentTo(String mailbox, List<Notice> letters) {
    return letters.stream().anyMatch(letter -> MailboxStatus.subject(letter.to()).equals(mailbox));
  }

  private void delivery(Incoming incoming, List<Notice> letters, Instant at, Instant now) {
    switch (incoming.kind()) {
      case BOUNCE_PERMANENT -> bounces.gone(letters, incoming, at, now);
      case BOUNCE_IN_DOUBT -> bounces.doubtful(letters, incoming, at);
      case DELIVERED -> bounces.delivered(letters, at, now);
      default ->
          LOG.info(
              "notice.reply_changes_nothing letter={} kind={}",
              letters.get(0).no(),
              incoming.kind());
    }
  }

  private void answer(Arrived mail, Correlation correlation) {
    Incoming incoming = mail.incoming();
    if (incoming.empty()) {
      LOG.warn("notice.reply_not_readable file={}", incoming.file());
    }
    String from = MailboxStatus.subject(incoming.from());
    if (incoming.kind() == Incoming.Kind.REPLY && correlation.isRecipient(from)) {
      mailboxes.answered(from, mail.no(), mail.at());
    }
    answers.keep(mail, correlation);
  }

  private Seen seen(Path file) {
    try {
      String name = folder.name(file);
      return new Seen(name, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path file) {
    try {
      return Sha256.ofEach(
          "eml", new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
