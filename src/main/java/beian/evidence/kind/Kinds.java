package beian.evidence.kind;

import beian.evidence.observation.EvidenceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register of the kinds of evidence: a kind that does not stand here does not exist. */
public final class Kinds {
  private static final List<EvidenceKind> ALL =
      List.of(
          DnsRecord.KIND,
          IpOwnership.KIND,
          Registration.KIND,
          Page.KIND,
          Registry.KIND,
          NumberStatus.KIND,
          Call.KIND,
          Code.KIND,
          Miit.KIND,
          Blacklist.KIND,
          MaterialFile.KIND,
          Content.KIND,
          MailboxStatus.KIND);

  /** The order in which they are listed to people. */
  public static final Comparator<EvidenceKind> IN_ORDER = Comparator.comparingInt(ALL::indexOf);

  private Kinds() {}

  /** All of them, in their order. */
  public static List<EvidenceKind> all() {
    return ALL;
  }

  /** The kind of that word. */
  public static Optional<EvidenceKind> of(String word) {
    return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** An empty map that keeps the order of the register. */
  public static <T> Map<EvidenceKind, T> map() {
    return new TreeMap<>(IN_ORDER);
  }
}
