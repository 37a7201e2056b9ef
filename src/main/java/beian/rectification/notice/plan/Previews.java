package beian.rectification.notice.plan;

import beian.platform.database.Transactions;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What would be sent now, from what is known now; written nowhere. */
public final class Previews {
  private final Transactions transactions;
  private final NoticePlanner planner;
  private final LetterBelt belt;
  private final NoticeStore notices;

  public Previews(Transactions transactions, NoticePlanner planner, LetterBelt belt) {
    this.transactions = transactions;
    this.planner = planner;
    this.belt = belt;
    this.notices = new NoticeStore(transactions);
  }

  /** A letter and its text. */
  public record Preview(Digest digest, NoticeText text) {}

  /** Ends the transaction in which the letters were planned. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The letters these cases would have now. */
  public List<Preview> of(Collection<String> caseNos, Instant now) {
    List<Preview> found = new ArrayList<>();
    try {
      transactions.run(
          () -> {
            belt.weigh(now);
            planner.plan(caseNos, now);
            Set<String> letters = new TreeSet<>();
            for (Notice notice : notices.inState(NoticeState.PLANNED)) {
              if (caseNos.contains(notice.caseNo())) {
                letters.add(notice.letterNo());
              }
            }
            for (String no : letters) {
              Digest digest = notices.letter(no).orElseThrow();
              notices.text(digest).ifPresent(text -> found.add(new Preview(digest, text)));
            }
            throw new Undone();
          });
    } catch (Undone nothingKept) {
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }
}
