package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Points;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a mail server said of a mailbox. Subject: the address. */
public final class MailboxStatus extends EvidenceKind {
  public static final MailboxStatus KIND = new MailboxStatus();

  /** The enhanced status code (RFC 3463), or a word. */
  public static final Field STATUS = KIND.field("status|退信代码");

  /** The server's words, addresses masked. */
  public static final Field DIAGNOSTIC = KIND.field("diagnostic|退信说明");

  private MailboxStatus() {
    super("mailbox", "邮箱状态", Age.days(90), Mask::email);
  }

  /** A mail address in its one form: lower case. */
  public static String subject(String address) {
    return Normal.text(address).toLowerCase(Locale.ROOT);
  }

  /** The addresses of both persons-in-charge. */
  @Override
  public Set<String> subjects(Filing filing) {
    Set<String> mailboxes = new LinkedHashSet<>();
    Stream.of(filing.entityPerson().email(), filing.sitePerson().email())
        .flatMap(Subjects::parts)
        .map(MailboxStatus::subject)
        .forEach(mailboxes::add);
    return mailboxes;
  }

  /** Whether it takes mail; a temporary failure does not say. */
  @Override
  public Map<String, String> points(Observation seen) {
    String status = STATUS.of(seen);
    boolean bounced = status.startsWith("5.") || status.equals("bounced");
    return status.startsWith("4.")
        ? Map.of()
        : new Points(seen).always(STATUS, bounced ? "bounced" : "taken").all();
  }
}
