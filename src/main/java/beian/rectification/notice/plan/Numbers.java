package beian.rectification.notice.plan;

import beian.platform.text.Sha256;
import beian.rectification.notice.Notice;
import beian.rectification.notice.OwnerAddresses.ContactAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The numbers and keys by which notices and letters are known. */
final class Numbers {
  /** What stands in the key of a notice that tells again what another one told. */
  static final String AGAIN = "|again|";

  private static final int SHORT = 16;

  private Numbers() {}

  /** The number of a case's next notice: {@code N0001-000123-2}. */
  static String next(String caseNo, List<Notice> before) {
    int last =
        before.stream()
            .map(Notice::no)
            .mapToInt(no -> Integer.parseInt(no.substring(no.lastIndexOf('-') + 1)))
            .max()
            .orElse(0);
    return "N" + caseNo.substring(1) + "-" + (last + 1);
  }

  /** What makes a notice the same one: case, findings, address. */
  static String key(String caseNo, Set<String> told, ContactAddress way) {
    String address = way.mailbox().isEmpty() ? "" : Sha256.ofEach(way.mailbox()).substring(0, 12);
    return "%s|%s|%s %s"
        .formatted(caseNo, String.join(",", new TreeSet<>(told)), way.channel(), address);
  }

  /** The message id of a letter: always the same for the same parts. */
  static String messageId(List<Notice> parts, String domain) {
    String all = Sha256.ofEach(parts.stream().map(Notice::key).toArray(String[]::new));
    return parts.get(0).no() + "." + all.substring(0, SHORT) + "@" + domain;
  }
}
