package beian.rules.contact;

import beian.evidence.Observation;
import beian.inspection.Verdict;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers gathered for one verdict, each with what is to be said of it. */
final class Listed {
  private final List<Entry> entries = new ArrayList<>(4);
  private final List<Observation> evidence = new ArrayList<>(4);

  private record Entry(FiledNumber number, Words why) {
    String zh() {
      return number.named().zh() + "（" + why.zh() + "）";
    }

    String en() {
      return number.named().en() + " (" + why.en() + ")";
    }
  }

  void add(FiledNumber number, Words why, List<Observation> seen) {
    entries.add(new Entry(number, why));
    evidence.addAll(seen);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The verdict with the hole {@code numbers} filled, resting on what was seen of them. */
  Verdict fill(Verdict verdict) {
    String zh = entries.stream().map(Entry::zh).collect(Collectors.joining("；"));
    String en = entries.stream().map(Entry::en).collect(Collectors.joining("; "));
    return verdict.with("numbers", new Words(zh, en)).on(evidence);
  }

  /**
   * That it cannot be known; each is named, unless the same is to be said of all.
   *
   * @param all how many numbers were looked at
   */
  Verdict undetermined(int all) {
    Words first = entries.get(0).why;
    boolean alike = entries.size() == all && entries.stream().allMatch(one -> one.why == first);
    return alike
        ? Verdict.undetermined("各号码均" + first.zh(), "every number: " + first.en()).on(evidence)
        : fill(Verdict.undetermined("无法判定：{numbers}", "not known: {numbers}"));
  }
}
