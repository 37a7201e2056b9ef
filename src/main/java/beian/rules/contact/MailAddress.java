package beian.rules.contact;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.observation.Observation;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import beian.inspection.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A filed mail address.
 *
 * @param written as filed
 * @param subject how evidence names it
 * @param valid whether it has the form of an address
 */
record MailAddress(String written, String subject, boolean valid) {
  /**
   * Local part and domain as RFC 5321 has them, without quoted forms and address literals; letters
   * of any script, as RFC 6531 allows.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?=[^@]{1,64}@)[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
              + "(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
              + "\\p{L}[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

  private static final int LONGEST = 254;

  private static final Remembered<List<MailAddress>> FIELDS = new Remembered<>(MailAddress::read);

  /** The addresses a field holds, separated by semicolons. */
  static List<MailAddress> in(String field) {
    return FIELDS.of(field);
  }

  private static List<MailAddress> read(String field) {
    List<MailAddress> addresses = new ArrayList<>(1);
    for (String part : field.replace('；', ';').split(";")) {
      if (!part.isBlank()) {
        String subject = MailboxStatus.subject(part);
        boolean valid = subject.length() <= LONGEST && FORM.matcher(subject).matches();
        addresses.add(new MailAddress(part.strip(), subject, valid));
      }
    }
    return List.copyOf(addresses);
  }

  /** Whether it is no address at all, but a remark (同上, 见附件), or does not show itself whole. */
  boolean isRemark() {
    return written.indexOf('*') >= 0
        || written.indexOf('@') < 0 && written.codePoints().anyMatch(Normal::isHan);
  }

  /** As its owner recognises it: {@code z***@example.cn}. */
  String shown() {
    return Mask.text(Mask.email(written));
  }

  Sight seen(Facts facts) {
    return facts.evidence().sight(MailboxStatus.KIND, subject);
  }

  /** What a mail server said of a mailbox. */
  enum Word {
    TAKES_MAIL,
    /** There is no such mailbox. */
    BOUNCED,
    /** Full, busy, refused for its content: says nothing of the address. */
    UNCLEAR;

    private static final Set<String> BOUNCES =
        Set.of("bounced", "5.0.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");
    private static final Set<String> TAKEN = Set.of("accepted", "delivered", "replied");

    /**
     * Status is a word or an enhanced code (RFC 3463, RFC 7505), as a whole. Only the receiver's
     * address (some of 5.1), or a permanent failure without detail (5.0.0), speak of the address;
     * the sender's address (5.1.7, 5.1.8), a mailbox that is full or disabled for a while (5.2.1),
     * the route, the message or a policy do not.
     */
    static Word of(Observation seen) {
      String status = MailboxStatus.STATUS.of(seen);
      if (status.startsWith("2.") || TAKEN.contains(status)) {
        return TAKES_MAIL;
      }
      return BOUNCES.contains(status) ? BOUNCED : UNCLEAR;
    }
  }
}
