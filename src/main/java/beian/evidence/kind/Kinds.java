package beian.evidence.kind;

import beian.evidence.observation.EvidenceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The register of the kinds of evidence: a kind that does not stand here does not exist. */
public final class Kinds {
  private static final List<EvidenceKind> ALL =
      List.of(
          DnsRecord.KIND,
          Subdomain.KIND,
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

  private static final Map<EvidenceKind, Integer> PLACES =
      IntStream.range(0, ALL.size()).boxed().collect(Collectors.toMap(ALL::get, place -> place));

  /** The order in which they are listed to people. */
  public static final Comparator<EvidenceKind> IN_ORDER =
      Comparator.comparingInt(kind -> PLACES.getOrDefault(kind, -1));

  private static final Map<String, EvidenceKind> BY_WORD =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EvidenceKind::word, kind -> kind));

  private Kinds() {}

  /** All of them, in their order. */
  public static List<EvidenceKind> all() {
    return ALL;
  }

  /** The kind of that word. */
  public static Optional<EvidenceKind> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** An empty map that keeps the order of the register. */
  public static <T> Map<EvidenceKind, T> map() {
    return new TreeMap<>(IN_ORDER);
  }
}
