package beian.rectification.notice;

import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.platform.mail.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an owner can be reached: the entity's person-in-charge first, then the website's. A field
 * may hold several addresses.
 */
public final class OwnerAddresses {
  /** What exports put where they do not show a character. */
  private static final char MASK = '*';

  private OwnerAddresses() {}

  /**
   * One way to an owner.
   *
   * @param channel through whom
   * @param mailbox the address in its one form
   */
  public record ContactAddress(Channel channel, String mailbox) {}

  /**
   * The usable addresses of a filing, best first.
   *
   * @param useless addresses that were tried in vain, in their one form
   */
  public static List<ContactAddress> of(Filing filing, Set<String> useless) {
    List<ContactAddress> ways = new ArrayList<>();
    add(Channel.ENTITY_PERSON, filing.entityPerson().email(), useless, ways);
    add(Channel.SITE_PERSON, filing.sitePerson().email(), useless, ways);
    return ways;
  }

  private static void add(
      Channel channel, String field, Set<String> useless, List<ContactAddress> into) {
    Stream.of(field.split("[;；,，\\s]+"))
        .map(MailboxStatus::subject)
        .filter(text -> Mailbox.parse(text).isPresent() && text.indexOf(MASK) < 0)
        .filter(text -> !useless.contains(text))
        .filter(text -> into.stream().noneMatch(way -> way.mailbox().equals(text)))
        .forEach(text -> into.add(new ContactAddress(channel, text)));
  }
}
