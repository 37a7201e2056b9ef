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
   * Keeps a mail for a person to read.
   *
   * @param key what makes it the same mail
   * @param letters the letters it answers
   * @param caseNos further cases it is about
   * @param filingKeys further filings it is about, which need not have a case
   * @param byNamesOnly whether nothing but names in its text says whose it is
   */
  void keep(
      String key,
      Incoming incoming,
      List<Notice> letters,
      Set<String> caseNos,
      Set<String> filingKeys,
      boolean byNamesOnly,
      Instant at) {
    OwnerReply reply = reply(key, incoming, letters, caseNos, filingKeys, at);
    replies.add(byNamesOnly ? reply.byNamesOnly() : reply);
    for (Case filingCase : reply.about()) {
      proofs.answered(
          filingCase,
          at,
          "收到回信 " + reply.no() + "（" + incoming.file() + "），处理前期限暂停",
          "an answer came, " + reply.no() + " (" + incoming.file() + "); clock held until decided");
    }
  }

  /** Keeps what a machine answered, where a person finds it; it holds nothing. */
  void keepAutomatic(
      String key,
      Incoming incoming,
      List<Notice> letters,
      Set<String> caseNos,
      Set<String> filingKeys,
      Instant at) {
    replies.add(reply(key, incoming, letters, caseNos, filingKeys, at).automatic());
  }

  /** The number of the answer that a mail is. */
  static String numberOf(String key) {
    return "A" + key.substring(0, 10).toUpperCase(Locale.ROOT);
  }

  private OwnerReply reply(
      String key,
      Incoming incoming,
      List<Notice> letters,
      Set<String> caseNos,
      Set<String> filingKeys,
      Instant at) {
    Set<String> cases = new TreeSet<>(caseNos);
    Set<String> filings = new TreeSet<>(filingKeys);
    for (Notice letter : letters) {
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
        numberOf(key),
        incoming.file(),
        incoming.from(),
        incoming.subject(),
        incoming.text(),
        at,
        about,
        filings);
  }
}
