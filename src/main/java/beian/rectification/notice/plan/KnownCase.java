package beian.rectification.notice.plan;

import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.Owner;
import beian.rectification.notice.OwnerAddresses;
import beian.rectification.notice.OwnerAddresses.ContactAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when its notices are planned.
 *
 * @param filing as it is now; null when it is not ours, or not alive
 * @param failing what the rules find wrong with it at this moment
 * @param before the notices there are
 * @param clocks the clocks of the case
 */
record KnownCase(
    Case about,
    @Nullable Filing filing,
    FailingNow failing,
    List<Notice> before,
    List<Deadline> clocks) {

  /** Whether the rule still says it now: it may have been put right since the inspection. */
  boolean stillFails(CaseFinding finding) {
    return failing.of(about.filingKey()).stream().anyMatch(finding::same);
  }

  /** The clocks of letters to the present owner: nobody is reminded of what another was told. */
  List<Deadline> toldClocks() {
    Set<String> told =
        before.stream()
            .filter(notice -> filing != null && Owner.wasTold(filing, notice))
            .map(Notice::no)
            .collect(Collectors.toSet());
    return clocks.stream().filter(clock -> told.contains(clock.no())).toList();
  }

  Owner owner() {
    return filing == null ? Owner.NONE : Owner.of(filing);
  }

  /**
   * The ways to the owner, best first; a letter that a person sends again keeps its address.
   *
   * @param mailboxes what was last heard of them: a letter that came back leaves an address useless
   *     until somebody writes from there
   */
  List<ContactAddress> ways(Optional<Notice> waiting, Mailboxes.Known mailboxes) {
    if (filing == null) {
      return List.of();
    }
    List<ContactAddress> asked =
        OwnerAddresses.of(filing, mailboxes.gone()).stream()
            .filter(way -> waiting.filter(notice -> again(notice, way)).isPresent())
            .toList();
    return asked.isEmpty() ? OwnerAddresses.of(filing, useless(mailboxes)) : asked;
  }

  private static boolean again(Notice notice, ContactAddress way) {
    return notice.key().contains(Numbers.AGAIN) && notice.to().equals(way.mailbox());
  }

  private Set<String> useless(Mailboxes.Known mailboxes) {
    Set<String> useless = new HashSet<>(mailboxes.gone());
    for (Notice notice : before) {
      String mailbox = MailboxStatus.subject(notice.to());
      Instant working = mailboxes.working().getOrDefault(mailbox, Instant.MIN);
      if (notice.state().missed() && !working.isAfter(notice.plannedAt())) {
        useless.add(mailbox);
      }
    }
    return useless;
  }

  /** A notice of the case as it is planned; it is bound to a letter later. */
  Notice planned(
      String no,
      NoticeKind kind,
      ContactAddress way,
      Set<String> findings,
      String key,
      Notice.Standing standing,
      Instant now) {
    return new Notice(
        no,
        kind,
        about.no(),
        about.filingKey(),
        owner(),
        way.channel(),
        findings,
        key,
        unbound(no, way, now),
        standing);
  }

  /** The letter of a notice that no letter has taken in yet. */
  static Mailing unbound(String no, ContactAddress way, Instant now) {
    return new Mailing(no, way.mailbox(), no + "@unbound", "", "", now, now, Zone.dayOf(now));
  }
}
