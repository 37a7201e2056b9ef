package beian.rectification.notice.plan;

import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.notice.Digest;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.Notice.Standing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeText;
import beian.rectification.store.CaseStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.List;

/** Letters that go out a second time because a person asked for it. */
public final class Copies {
  private final NoticeStore notices;
  private final CaseStore cases;
  private final Binder binder;
  private final LetterWriter letters;

  public Copies(Transactions transactions, Binder binder, LetterWriter letters) {
    this.notices = new NoticeStore(transactions);
    this.cases = new CaseStore(transactions);
    this.binder = binder;
    this.letters = letters;
  }

  /**
   * Plans it again; in the caller's transaction.
   *
   * @param before the notices of the case
   * @param proved whether the first one is proved: then this is a copy of its whole letter and
   *     starts nothing, otherwise it tells the findings anew
   */
  public Notice again(Notice first, List<Notice> before, boolean proved, Instant now) {
    String no = Numbers.next(first.caseNo(), before);
    Mailing unbound =
        new Mailing(no, first.to(), no + "@unbound", "", "", now, now, Zone.dayOf(now));
    Notice next =
        new Notice(
            no,
            proved ? NoticeKind.COPY : NoticeKind.RECTIFICATION,
            first.caseNo(),
            first.filingKey(),
            first.owner(),
            first.channel(),
            first.findings(),
            first.key() + Numbers.AGAIN + no,
            unbound,
            Standing.planned());
    notices.add(List.of(next));
    if (proved) {
      copy(next, notices.letter(first.letterNo()).orElseThrow(), now);
    } else {
      Case filingCase = cases.find(first.caseNo()).orElseThrow();
      filingCase.told(first.findings(), no);
      binder.bind(List.of(first.ownerKey()), now);
    }
    return next;
  }

  private void copy(Notice next, Digest first, Instant now) {
    NoticeText text = letters.copy(first, notices.text(first).orElseThrow());
    String hash = Sha256.ofEach(next.to(), text.subject(), text.plain(), text.html());
    Mailing mail =
        new Mailing(
            next.no(),
            next.to(),
            Numbers.messageId(List.of(next), letters.sender().domain()),
            text.subject(),
            hash,
            now,
            now,
            Zone.dayOf(now));
    next.in(mail);
    notices.write(next.no(), text);
  }
}
