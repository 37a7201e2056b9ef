package beian.rules.contact;

import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers gathered for one verdict, each with what is to be said of it. */
final class NumberTally {
  private final List<Entry> entries = new ArrayList<>(4);

  private record Entry(FiledNumber number, Phrase why, List<Observation> seen) {
    Phrase words() {
      return Phrase.word("number-and-why").with("number", number.named()).with("why", why);
    }

    /** The verdict on this number alone, with the hole {@code numbers} filled. */
    Verdict fill(Verdict verdict) {
      return verdict.with("numbers", words()).on(seen);
    }
  }

  void add(FiledNumber number, Phrase why, List<Observation> seen) {
    entries.add(new Entry(number, why, seen));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** A FAIL for each number, of which it is about. */
  List<Verdict> fails(String fault) {
    return entries.stream()
        .map(entry -> entry.fill(Verdict.fail(fault, entry.number.subject())))
        .toList();
  }

  /** One FAIL about all of them together, as if they were one thing. */
  Verdict failTogether(String fault) {
    String about =
        entries.stream()
            .map(entry -> entry.number.subject())
            .sorted()
            .collect(Collectors.joining("|"));
    return named(Verdict.fail(fault, about));
  }

  /** That it cannot be known of each. */
  List<Verdict> unknown() {
    return entries.stream()
        .map(entry -> entry.fill(Verdict.undetermined("not-known")).of(entry.number.subject()))
        .toList();
  }

  private String subjects() {
    return entries.stream()
        .map(entry -> entry.number.subject())
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private Verdict named(Verdict verdict) {
    Phrase all = Phrase.clauses(entries.stream().map(Entry::words).toList());
    return verdict.with("numbers", all).on(evidence());
  }

  private List<Observation> evidence() {
    return entries.stream().flatMap(entry -> entry.seen.stream()).toList();
  }

  /**
   * That it cannot be known; each is named, unless the same is to be said of all.
   *
   * @param all how many numbers were looked at
   */
  Verdict undetermined(int all) {
    Phrase first = entries.get(0).why;
    boolean alike = entries.size() == all && entries.stream().allMatch(entry -> entry.why == first);
    return alike
        ? Verdict.undetermined("every-number").with("why", first).on(evidence()).of(subjects())
        : Verdict.joined(unknown());
  }

  /**
   * What a rule about all numbers says when none of them breaks it: that these are not known, that
   * others may be filed, or else what holds of all.
   *
   * @param all what is said of all of them
   * @param count how many were looked at
   */
  Verdict orOfAll(Verdict all, int count, Filing filing) {
    if (!isEmpty()) {
      return undetermined(count);
    }
    return FiledNumber.tellsMobiles(filing) ? all : Verdict.undetermined("mobiles-not-told");
  }
}
