package beian.rectification.notice.plan;

import beian.evidence.Evidence;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.platform.text.Sha256;
import beian.rectification.notice.Notice;
import beian.rectification.notice.OwnerAddresses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    save(MailboxStatus.subject(notice.to()), notice.no(), code, diagnostic, at);
  }

  /**
   * Remembers that somebody wrote from a mailbox, so that it exists, whatever was said of it
   * before.
   *
   * @param mailbox in its one form
   * @param no the number of the answer
   */
  public void answered(String mailbox, String no, Instant at) {
    save(mailbox, no, "2.0.0", "answered", at);
  }

  private void save(String mailbox, String no, String code, String diagnostic, Instant at) {
    observations.save(
        List.of(
            new Draft(MailboxStatus.KIND, mailbox, no, Span.at(at))
                .always(MailboxStatus.STATUS, code)
                .always(MailboxStatus.DIAGNOSTIC, diagnostic)
                .citing("", Sha256.ofEach(no, code, diagnostic))
                .seen()));
  }

  /** What was last heard of mailboxes: those that do not exist, and since when others take mail. */
  record Known(Set<String> gone, Map<String, Instant> working) {}

  /** What was last heard of the addresses of these filings. */
  Known known(Collection<Filing> filings, Instant now) {
    Set<String> all = new TreeSet<>();
    for (Filing filing : filings) {
      OwnerAddresses.of(filing, Set.of()).forEach(way -> all.add(way.mailbox()));
    }
    Evidence evidence = observations.evidenceOf(MailboxStatus.KIND, all, now);
    Set<String> gone = new TreeSet<>();
    Map<String, Instant> working = new TreeMap<>();
    for (String address : all) {
      Evidence.Sight sight = evidence.sight(MailboxStatus.KIND, address);
      String status = sight.current() ? MailboxStatus.STATUS.of(sight.newest()) : "";
      if (status.startsWith("5.")) {
        gone.add(address);
      } else if (status.startsWith("2.")) {
        working.put(address, sight.newest().observedAt());
      }
    }
    return new Known(gone, working);
  }
}
