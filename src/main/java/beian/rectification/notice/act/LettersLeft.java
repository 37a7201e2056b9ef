package beian.rectification.notice.act;

import beian.platform.database.Transactions;
import beian.platform.mail.MailTransport;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.deadline.StartEvent;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters that left and of which that is not written down yet. */
final class LettersLeft {
  private static final Logger LOG = LoggerFactory.getLogger(LettersLeft.class);

  private final Transactions transactions;
  private final NoticeStore notices;
  private final Proofs proofs;
  private final boolean file;
  private final boolean proof;
  private final String transport;
  private final List<Left> waiting = new ArrayList<>();

  private record Left(String no, String reply, Instant at) {}

  LettersLeft(Transactions transactions, Proofs proofs, MailTransport transport) {
    this.transactions = transactions;
    this.notices = new NoticeStore(transactions);
    this.proofs = proofs;
    this.transport = transport.name();
    this.file = this.transport.equals("file");
    this.proof = transport.provesDelivery();
  }

  /** A letter left at that moment; {@code reply} is what the transport said. */
  void add(String no, String reply, Instant at) {
    waiting.add(new Left(no, reply, at));
  }

  /** Writes them down in one transaction, in the order in which they left. */
  void keep() {
    if (!waiting.isEmpty()) {
      keep(() -> {});
    }
  }

  /** Writes them down, and does what else belongs into that transaction. */
  void keep(Runnable also) {
    transactions.run(
        () -> {
          keep(waiting);
          also.run();
        });
    waiting.clear();
  }

  /**
   * Writes down each by itself, as far as that goes: it failed when it was done together, and one
   * that cannot be written down must not take others with it.
   *
   * @param failed hears why some could not be written down either
   */
  void keepEach(Throwable failed) {
    for (Left each : waiting) {
      try {
        transactions.run(() -> keep(List.of(each)));
      } catch (RuntimeException more) {
        LOG.warn("notice.left_not_kept letter={}", each.no());
        if (more != failed) {
          failed.addSuppressed(more);
        }
      }
    }
    waiting.clear();
  }

  private void keep(List<Left> some) {
    if (some.isEmpty()) {
      return;
    }
    Map<String, Digest> letters = notices.letters(some.stream().map(Left::no).toList());
    CasesBehind cases =
        proofs.casesBehind(
            letters.values().stream().flatMap(letter -> letter.parts().stream()).toList());
    for (Left each : some) {
      Digest letter = letters.get(each.no());
      if (letter == null || letter.parts().stream().noneMatch(LettersLeft::waited)) {
        LOG.warn("notice.left_changed_meanwhile letter={}", each.no());
        continue; // the departures know what left
      }
      letter.parts().stream().filter(LettersLeft::waited).forEach(part -> left(part, each, cases));
    }
  }

  private static boolean waited(Notice part) {
    return part.state() == NoticeState.PLANNED || part.state() == NoticeState.SENDING;
  }

  private void left(Notice part, Left left, CasesBehind cases) {
    part.sent(
        proof && file ? NoticeState.DELIVERED : NoticeState.SENT,
        left.at(),
        transport,
        left.reply());
    if (part.kind() != NoticeKind.RECTIFICATION) {
      proofs.happened(part, cases, left.at(), Kind.SENT, "已发出，不另起算期限", "sent; it starts no clock");
    } else if (proof) {
      proofs.proved(
          part, cases, file ? StartEvent.HANDED_TO_GATEWAY : StartEvent.ACCEPTED, left.at());
    } else {
      proofs.sentWithoutProof(part, cases, left.at());
    }
  }
}
