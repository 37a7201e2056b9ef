package beian.rectification.notice.reply;

import beian.platform.database.Transactions;
import beian.platform.mail.incoming.Incoming;
import beian.rectification.cases.Case;
import beian.rectification.deadline.Counting;
import beian.rectification.notice.Notice;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.act.Proofs;
import beian.rectification.store.CaseStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps what a person has to read. An answer holds every clock of the cases it is about from the
 * day it came.
 */
final class KeptAnswers {
  private final ReplyStore replies;
  private final CaseStore held;
  private final Proofs proofs;

  KeptAnswers(Transactions transactions, Counting counting) {
    this.replies = new ReplyStore(transactions);
    this.held = new CaseStore(transactions);
    this.proofs = new Proofs(transactions, counting);
  }

  /**
   * A mail that is kept.
   *
   * @param key what makes it the same mail
   * @param letters the letters it answers
   * @param at when it came
   */
  record Arrived(String key, Incoming incoming, List<Notice> letters, Instant at) {
    /** Copies the list. */
    Arrived {
      letters = List.copyOf(letters);
    }

    /** The number of the answer that it is. */
    String no() {
      return "A" + key.substring(0, 10).toUpperCase(Locale.ROOT);
    }
  }

  /**
   * Keeps a mail for a person to read.
   *
   * @param correlation tells what else it is about: cases, and filings that need not have one
   */
  void keep(Arrived mail, Correlation correlation) {
    OwnerReply reply = reply(mail, correlation);
    boolean byNamesOnly = correlation.byNamesOnly(mail.incoming(), mail.letters());
    replies.add(byNamesOnly ? reply.byNamesOnly() : reply);
    String file = mail.incoming().file();
    for (Case filingCase : reply.about()) {
      proofs.answered(
          filingCase,
          mail.at(),
          "收到回信 " + reply.no() + "（" + file + "），处理前期限暂停",
          "an answer came, " + reply.no() + " (" + file + "); clock held until decided");
    }
  }

  /** Keeps what a machine answered, where a person finds it; it holds nothing. */
  void keepAutomatic(Arrived mail, Correlation correlation) {
    replies.add(reply(mail, correlation).automatic());
  }

  private OwnerReply reply(Arrived mail, Correlation correlation) {
    Incoming incoming = mail.incoming();
    Set<String> cases = new TreeSet<>(correlation.casesOf(incoming, mail.letters()));
    Set<String> filings = new TreeSet<>(correlation.filingsOf(incoming));
    for (Notice letter : mail.letters()) {
      filings.add(letter.filingKey());
      if (!letter.caseNo().isEmpty()) {
        cases.add(letter.caseNo());
      }
    }
    List<Case> about = new ArrayList<>(held.find(cases));
    about.forEach(filingCase -> filings.add(filingCase.filingKey()));
    held.newestOfEach(filings).values().stream()
        .filter(filingCase -> !filingCase.state().over() && !cases.contains(filingCase.no()))
        .forEach(about::add); // an old letter was answered, the filing has another case now
    return new OwnerReply(
        mail.no(),
        incoming.file(),
        incoming.from(),
        incoming.subject(),
        incoming.text(),
        mail.at(),
        about,
        filings);
  }
}
