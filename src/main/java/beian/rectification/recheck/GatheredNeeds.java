package beian.rectification.recheck;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Needs, each thing once for all who need it. */
final class GatheredNeeds {
  private static final Comparator<Need> ORDER =
      Comparator.comparing((Need need) -> orNever(need.until()))
          .thenComparing(Need::kind, Comparator.nullsFirst(Kinds.IN_ORDER))
          .thenComparing(need -> orNever(need.from()))
          .thenComparing(Need::subject);

  private final Map<Thing, Need> needs = new HashMap<>();

  private record Thing(@Nullable EvidenceKind kind, String subject) {}

  void add(Collection<Need> more) {
    more.forEach(need -> needs.merge(new Thing(need.kind(), need.subject()), need, Need::and));
  }

  /** The most urgent first, of those in equal haste by kind. */
  List<Need> needs() {
    return needs.values().stream().sorted(ORDER).toList();
  }

  private static Instant orNever(@Nullable Instant moment) {
    return moment == null ? Instant.MAX : moment;
  }
}
