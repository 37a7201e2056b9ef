package beian.rectification.notice.plan;

import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.LetterWriter;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeText;
import beian.rectification.notice.PartOfLetter;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.NoticeStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds the notices of one owner that wait for one address into letters and writes their texts. The
 * same notices on the same day give the same letter, of a period in hours at the same moment.
 */
public final class Binder {
  /** A letter longer than this is read by nobody. */
  private static final int MOST_PARTS = 50;

  private final NoticeStore notices;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final FilingStore filings;
  private final LetterWriter letters;
  private final Counting counting;
  private final WillBeCancelled will;

  public Binder(
      Transactions transactions,
      FilingStore filings,
      LetterWriter letters,
      Counting counting,
      WillBeCancelled will) {
    this.notices = new NoticeStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.filings = filings;
    this.letters = letters;
    this.counting = counting;
    this.will = will;
  }

  /** What the letters are written from. */
  private record Facts(
      Map<String, Case> cases,
      Map<String, Filing> filings,
      Map<String, List<Notice>> notices,
      Map<String, Deadline> clocks) {}

  /** Binds what waits of these owners; in the caller's transaction. */
  void bind(Collection<String> ownerKeys, Instant now) {
    List<Notice> waiting =
        notices.waitingOf(ownerKeys).stream().filter(notice -> !notice.caseNo().isEmpty()).toList();
    Map<String, List<Notice>> together = new TreeMap<>();
    for (Notice notice : waiting) {
      String bundle = notice.kind() + "|" + notice.ownerKey() + "|" + notice.to();
      together.computeIfAbsent(bundle, none -> new ArrayList<>()).add(notice);
    }
    Facts facts = facts(waiting);
    for (List<Notice> all : together.values()) {
      for (int i = 0; i < all.size(); i += MOST_PARTS) {
        letter(all.subList(i, Math.min(all.size(), i + MOST_PARTS)), facts, now);
      }
    }
  }

  private void letter(List<Notice> parts, Facts facts, Instant now) {
    LocalDate today = Zone.dayOf(now);
    Notice first = parts.get(0);
    List<PartOfLetter> written = new ArrayList<>();
    for (Notice notice : parts) {
      PartOfLetter part = part(notice, facts, now);
      if (part != null) {
        written.add(part);
      }
    }
    if (written.size() < parts.size() || first.kind() == NoticeKind.COPY) {
      return; // a filing is gone: the next night withdraws its notice
    }
    NoticeText text =
        first.kind() == NoticeKind.DEADLINE
            ? letters.deadline(first.no(), written)
            : letters.notice(first.no(), written);
    String hash = Sha256.ofEach(first.to(), text.subject(), text.plain(), text.html());
    boolean right =
        parts.stream()
            .allMatch(
                notice ->
                    notice.letterNo().equals(first.no())
                        && notice.mail().contentHash().equals(hash));
    if (right) {
      return;
    }
    Mailing mail =
        new Mailing(
            first.no(),
            first.to(),
            Numbers.messageId(parts, letters.sender().domain()),
            text.subject(),
            hash,
            now,
            now,
            today);
    parts.forEach(notice -> notice.in(mail));
    notices.write(first.no(), text);
  }

  private @Nullable PartOfLetter part(Notice notice, Facts facts, Instant now) {
    Case filingCase = facts.cases().get(notice.caseNo());
    Filing filing = facts.filings().get(notice.filingKey());
    if (filingCase == null || filing == null) {
      return null;
    }
    Campaign campaign = filingCase.campaign();
    List<CaseFinding> told = Telling.findings(filingCase, notice.findings());
    boolean reminds = notice.kind() == NoticeKind.DEADLINE;
    Deadline clock = reminds ? facts.clocks().get(Reminders.clockNo(notice)) : null;
    Instant until =
        clock == null ? counting.end(now, campaign.period()) : clock.endsAt().orElse(null);
    List<Notice> before = facts.notices().getOrDefault(filingCase.no(), List.of());
    return new PartOfLetter(
        notice.no(),
        campaign,
        filingCase,
        filing,
        told,
        reminds
            ? List.of(Reminders.clockNo(notice))
            : Telling.earlier(filingCase, notice.findings(), before),
        Zone.dayOf(now),
        until,
        until == null ? counting.missingYear(now, campaign.period()) : null,
        told.stream().anyMatch(will::says));
  }

  private Facts facts(List<Notice> waiting) {
    List<String> nos = waiting.stream().map(Notice::caseNo).distinct().toList();
    return new Facts(
        cases.find(nos).stream().collect(Collectors.toMap(Case::no, filingCase -> filingCase)),
        filings.find(waiting.stream().map(Notice::filingKey).distinct().toList()).stream()
            .collect(Collectors.toMap(StoredFiling::key, StoredFiling::filing)),
        notices.ofCases(nos),
        clocks.ofCases(nos).stream().collect(Collectors.toMap(Deadline::no, clock -> clock)));
  }
}
