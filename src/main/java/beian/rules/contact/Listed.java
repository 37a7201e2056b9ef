package beian.rules.contact;

import beian.evidence.Observation;
import beian.inspection.Verdict;
import beian.inspection.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers gathered for one verdict, each with what is to be said of it. */
final class Listed {
  private final List<String> zh = new ArrayList<>();
  private final List<String> en = new ArrayList<>();
  private final Set<Observation> evidence = new LinkedHashSet<>();

  void add(FiledNumber number, Words why, List<Observation> seen) {
    Words named = number.named();
    zh.add(named.zh() + "（" + why.zh() + "）");
    en.add(named.en() + " (" + why.en() + ")");
    evidence.addAll(seen);
  }

  boolean isEmpty() {
    return zh.isEmpty();
  }

  /** The verdict with the hole {@code numbers} filled, resting on what was seen of them. */
  Verdict fill(Verdict verdict) {
    return verdict
        .with("numbers", new Words(String.join("；", zh), String.join("; ", en)))
        .on(List.copyOf(evidence));
  }
}
