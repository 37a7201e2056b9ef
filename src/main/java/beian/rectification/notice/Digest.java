package beian.rectification.notice;

import beian.platform.text.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One letter to one owner: the notices of all their cases that go to one address together. It
 * leaves, arrives and comes back as one; each part keeps its own case, number and clock.
 *
 * @param parts by number; never empty
 */
public record Digest(List<Notice> parts) {
  public Digest {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a letter without parts");
    }
  }

  /** Its number: that of its first part. */
  public String no() {
    return first().letterNo();
  }

  /** What it is about. */
  public NoticeKind kind() {
    return first().kind();
  }

  /** The letter itself. */
  public Notice.Mailing mail() {
    return first().mail();
  }

  /** The token of its bounce address. */
  public String token() {
    return no().toLowerCase(Locale.ROOT);
  }

  /** The address as logs show it. */
  public String masked() {
    return first().masked();
  }

  /** Its cases; none for transfers. */
  public Set<String> caseNos() {
    return parts.stream()
        .map(Notice::caseNo)
        .filter(no -> !no.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names it is remembered by when it leaves: its message id, what each part tells whom. */
  public List<String> departing() {
    return Stream.concat(
            Stream.of(mail().messageId()),
            parts.stream().map(part -> part.no() + "." + Sha256.ofEach(part.key())))
        .distinct()
        .toList();
  }

  /** Whether every part stands there. */
  public boolean all(NoticeState state) {
    return parts.stream().allMatch(part -> part.state() == state);
  }

  private Notice first() {
    return parts.get(0);
  }
}
