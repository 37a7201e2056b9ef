package beian.rectification.notice.plan;

import beian.evidence.Evidence;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.platform.text.Sha256;
import beian.rectification.notice.Addresses;
import beian.rectification.notice.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of owners' mailboxes: a server that said "no such mailbox" is remembered as
 * evidence, and nothing is written there as long as that evidence is current.
 */
public final class Mailboxes {
  private final ObservationStore observations;

  public Mailboxes(ObservationStore observations) {
    this.observations = observations;
  }

  /**
   * Remembers that a mailbox does not exist.
   *
   * @param notice the letter it was found out by
   * @param status the enhanced status code; empty when there was none
   * @param diagnostic the server's words, addresses masked
   */
  public void gone(Notice notice, String status, String diagnostic, Instant at) {
    String code = status.isEmpty() || status.startsWith("4") ? "5.1.1" : status;
    observations.save(
        List.of(
            new Draft(
                    MailboxStatus.KIND,
                    MailboxStatus.subject(notice.to()),
                    "mail " + notice.no(),
                    Span.at(at))
                .always(MailboxStatus.STATUS, code)
                .always(MailboxStatus.DIAGNOSTIC, diagnostic)
                .citing("", Sha256.ofEach(notice.no(), code, diagnostic))
                .seen()));
  }

  /** The addresses of these filings of which it is known that they do not exist. */
  public Set<String> gone(Collection<Filing> filings, Instant now) {
    Set<String> all = new TreeSet<>();
    for (Filing filing : filings) {
      Addresses.of(filing, Set.of()).forEach(way -> all.add(way.mailbox()));
    }
    Evidence evidence = observations.evidenceOf(MailboxStatus.KIND, all, now);
    return all.stream()
        .filter(address -> isGone(evidence.sight(MailboxStatus.KIND, address)))
        .collect(Collectors.toSet());
  }

  private static boolean isGone(Evidence.Sight sight) {
    return sight.current() && MailboxStatus.STATUS.of(sight.newest()).startsWith("5.");
  }
}
