package beian.rectification.notice.plan;

import beian.filing.Filing;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.Owner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a case has to tell, and what it told before. */
public final class Telling {
  private Telling() {}

  /**
   * Failing findings the owner was not told, or was told in a letter that never arrived; also those
   * that were told to who owned the filing before.
   *
   * @param before the notices of the case
   */
  public static List<CaseFinding> of(Case filingCase, Filing filing, List<Notice> before) {
    Set<String> open =
        before.stream()
            .filter(
                notice ->
                    notice.state() == NoticeState.PLANNED
                        || notice.state().missed()
                        || Owner.isAnother(filing, notice))
            .map(Notice::no)
            .collect(Collectors.toSet());
    return filingCase.findings().stream()
        .filter(CaseFinding::failing)
        .filter(finding -> finding.severity().mailed() && finding.hasOpinion())
        .filter(finding -> finding.noticeNo() == null || open.contains(finding.noticeNo()))
        .toList();
  }

  /** The notice of the case that waits in the outbox. */
  static Optional<Notice> waiting(List<Notice> before) {
    return before.stream()
        .filter(notice -> notice.kind() == NoticeKind.RECTIFICATION)
        .filter(notice -> notice.state() == NoticeState.PLANNED)
        .findFirst();
  }

  /** Numbers of notices that told other findings, still open, and that were not missed. */
  static List<String> earlier(Case filingCase, Set<String> telling, List<Notice> before) {
    Set<String> open = new HashSet<>();
    filingCase.findings().stream()
        .filter(finding -> finding.failing() && !telling.contains(finding.key()))
        .forEach(finding -> open.add(String.valueOf(finding.noticeNo())));
    return before.stream()
        .filter(notice -> open.contains(notice.no()) && !notice.state().missed())
        .filter(notice -> notice.state() != NoticeState.PLANNED)
        .map(Notice::no)
        .toList();
  }

  /** The findings of these keys. */
  static List<CaseFinding> findings(Case filingCase, Set<String> keys) {
    return filingCase.findings().stream().filter(finding -> keys.contains(finding.key())).toList();
  }
}
