package beian.inspection;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.inspection.card.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule found. Build it with the factories; add what it rests on with {@link #with} and
 * {@link #on}.
 *
 * @param outcome what the rule says
 * @param fault FAIL: the fault of one of the card's opinions; else empty
 * @param why PASS, NOT_APPLICABLE, UNDETERMINED: the reason in words; FAIL: empty, the opinion says
 *     it
 * @param holes values for the opinion's holes
 * @param evidence the observations the verdict rests on
 */
public record Verdict(
    Outcome outcome,
    String fault,
    Words why,
    Map<String, Words> holes,
    List<Observation> evidence) {
  private static final Words NOTHING = Words.same("");

  public Verdict {
    holes =
        holes.isEmpty()
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(holes));
    evidence = List.copyOf(evidence);
  }

  /** The filing keeps the rule. */
  public static Verdict pass(String zh, String en) {
    return new Verdict(Outcome.PASS, "", new Words(zh, en), Map.of(), List.of());
  }

  /** The filing breaks the rule in the way of that opinion. */
  public static Verdict fail(String fault) {
    return new Verdict(Outcome.FAIL, fault, NOTHING, Map.of(), List.of());
  }

  /** The rule is not about such a filing. */
  public static Verdict notApplicable(String zh, String en) {
    return new Verdict(Outcome.NOT_APPLICABLE, "", new Words(zh, en), Map.of(), List.of());
  }

  /** It cannot be known; the words say what is missing. */
  public static Verdict undetermined(String zh, String en) {
    return new Verdict(Outcome.UNDETERMINED, "", new Words(zh, en), Map.of(), List.of());
  }

  /** It cannot be known because this evidence is missing, stale or failed. */
  public static Verdict undetermined(EvidenceKind kind, String subject, Sight sight) {
    Words what = Missing.words(kind, subject, sight);
    return new Verdict(Outcome.UNDETERMINED, "", what, Map.of(), sight.observations());
  }

  /** The same with a hole filled; the value is the same in both languages. */
  public Verdict with(String hole, String value) {
    return with(hole, Words.same(value));
  }

  /** The same with a hole filled. */
  public Verdict with(String hole, Words value) {
    Map<String, Words> more = new LinkedHashMap<>(holes);
    more.put(hole, value);
    return new Verdict(outcome, fault, why.filled(Map.of(hole, value)), more, evidence);
  }

  /** The same resting on these observations too. */
  public Verdict on(List<Observation> observations) {
    if (observations.isEmpty()) {
      return this;
    }
    List<Observation> more = new ArrayList<>(evidence);
    for (Observation one : observations) {
      if (!more.contains(one)) {
        more.add(one);
      }
    }
    return new Verdict(outcome, fault, why, holes, more);
  }
}
