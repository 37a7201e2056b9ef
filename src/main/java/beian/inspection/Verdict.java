package beian.inspection;

import beian.evidence.Evidence.Sight;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.inspection.card.Phrase;
import beian.platform.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a rule found. Build it with the factories; add what it rests on with {@link #with} and
 * {@link #on}. A rule that looks at several things (numbers, domains, documents) judges each and
 * joins the verdicts with {@link #joined}: every fault keeps the thing it is about, because an
 * owner who was told of one dead number was not told of another.
 *
 * @param outcome what the rule says
 * @param faults FAIL: what is wrong, each about one thing, at least one, by fault and thing; else
 *     empty
 * @param why PASS, NOT_APPLICABLE, UNDETERMINED: the reason in words; FAIL: empty, the opinions say
 *     it
 * @param unknown what cannot be known of single things, beside a FAIL or in an UNDETERMINED that
 *     does not hold of everything
 * @param evidence the observations the verdict rests on; of a FAIL those of all its faults
 */
public record Verdict(
    Outcome outcome,
    List<Fault> faults,
    Phrase why,
    List<Unknown> unknown,
    List<Observation> evidence) {
  /** So many are sooner compared one by one than sorted by what they are. */
  private static final int FEW = 8;

  private static final Phrase NOTHING = Phrase.nothing();
  private static final Comparator<Fault> BY_FAULT =
      Comparator.comparing(Fault::name).thenComparing(Fault::about);

  /** Sorts and copies. */
  public Verdict {
    faults = once(faults);
    unknown = firstOfEach(unknown);
    evidence = copied(evidence);
  }

  /**
   * One thing that is wrong.
   *
   * @param name the fault of one of the card's opinions
   * @param about the thing it is about in its one form: a number, a domain, a document, the key of
   *     an empty column; part of the fault's identity
   * @param holes values for the opinion's holes
   * @param evidence the observations it rests on
   */
  public record Fault(
      String name, String about, Map<String, Phrase> holes, List<Observation> evidence) {
    /**
     * A thing longer than this is named by its beginning and its hash, as keys have to be short.
     */
    private static final int LONGEST = 200;

    /** Copies. */
    public Fault {
      about =
          about.length() <= LONGEST ? about : about.substring(0, LONGEST) + "#" + Sha256.of(about);
      holes =
          holes.isEmpty()
              ? Map.of()
              : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(holes));
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * One thing of which it cannot be known.
   *
   * @param about the thing, as in {@link Fault}
   * @param why what is missing
   * @param evidence what there is of it
   */
  public record Unknown(String about, Phrase why, List<Observation> evidence) {
    /** Copies. */
    public Unknown {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The filing keeps the rule.
   *
   * @param word the card's word for it
   */
  public static Verdict pass(String word) {
    return new Verdict(Outcome.PASS, List.of(), Phrase.word(word), List.of(), List.of());
  }

  /**
   * The filing breaks the rule in the way of that opinion.
   *
   * @param about the thing the fault is about, see {@link Fault}
   */
  public static Verdict fail(String fault, String about) {
    Fault eachFault = new Fault(fault, about.isBlank() ? "-" : about, Map.of(), List.of());
    return new Verdict(Outcome.FAIL, List.of(eachFault), NOTHING, List.of(), List.of());
  }

  /**
   * The rule is not about such a filing.
   *
   * @param word the card's word for it
   */
  public static Verdict notApplicable(String word) {
    return notApplicable(Phrase.word(word));
  }

  /** The rule is not about such a filing, for a reason that is no rule's own. */
  public static Verdict notApplicable(Phrase why) {
    return new Verdict(Outcome.NOT_APPLICABLE, List.of(), why, List.of(), List.of());
  }

  /**
   * It cannot be known.
   *
   * @param word the card's word for what is missing
   */
  public static Verdict undetermined(String word) {
    return undetermined(Phrase.word(word));
  }

  /** It cannot be known because this evidence is missing, stale or failed. */
  public static Verdict undetermined(EvidenceKind kind, String subject, Sight sight) {
    return undetermined(Phrase.later(() -> Phrase.of(Missing.words(kind, subject, sight))))
        .on(sight.observations());
  }

  /** It cannot be known, for this reason. */
  public static Verdict undetermined(Phrase why) {
    return new Verdict(Outcome.UNDETERMINED, List.of(), why, List.of(), List.of());
  }

  /** An UNDETERMINED that holds of this thing alone, while others may be known. */
  public Verdict of(String thing) {
    return new Verdict(outcome, faults, why, List.of(new Unknown(thing, why, evidence)), evidence);
  }

  /**
   * One verdict over several things. Any FAIL makes it FAIL with all faults, and what cannot be
   * known beside them is kept; else the first that cannot be known; else the first, resting on all
   * that passed.
   *
   * @param each at least one
   */
  public static Verdict joined(Collection<Verdict> each) {
    if (each.size() == 1) {
      Verdict only = each.iterator().next();
      boolean said =
          only.outcome == Outcome.UNDETERMINED
              ? !only.unknown.isEmpty()
              : only.unknown.isEmpty() && only.evidence.size() < 2;
      if (said && only.faults.isEmpty()) {
        return only;
      }
    }
    List<Fault> faults = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    Set<Observation> all = new LinkedHashSet<>();
    Verdict open = null;
    for (Verdict verdict : each) {
      faults.addAll(verdict.faults);
      unknown.addAll(verdict.unknown);
      if (verdict.outcome == Outcome.UNDETERMINED && verdict.unknown.isEmpty()) {
        unknown.add(new Unknown("", verdict.why, verdict.evidence));
      }
      all.addAll(verdict.evidence);
      open = open == null && verdict.outcome == Outcome.UNDETERMINED ? verdict : open;
    }
    if (!faults.isEmpty()) {
      Set<Observation> basis = new LinkedHashSet<>();
      faults.forEach(fault -> basis.addAll(fault.evidence()));
      return new Verdict(Outcome.FAIL, faults, NOTHING, unknown, List.copyOf(basis));
    }
    if (open != null) {
      return new Verdict(open.outcome, List.of(), open.why, unknown, open.evidence);
    }
    return each.iterator().next().on(List.copyOf(all));
  }

  /** The verdicts on several things, {@link #joined}; at least one. */
  public static <T> Verdict ofEach(Collection<T> things, Function<? super T, Verdict> judge) {
    List<Verdict> each = new ArrayList<>(things.size());
    for (T thing : things) {
      each.add(judge.apply(thing));
    }
    return joined(each);
  }

  /**
   * The same without the faults that something speaks against; those are not known.
   *
   * @param against what is to be said instead of a fault, an UNDETERMINED; empty where it stands
   */
  Verdict but(Function<Fault, Optional<Verdict>> against) {
    List<Fault> proved = new ArrayList<>();
    List<Unknown> open = new ArrayList<>(unknown);
    Verdict first = null;
    for (Fault fault : faults) {
      Verdict instead = against.apply(fault).orElse(null);
      if (instead == null) {
        proved.add(fault);
      } else {
        open.addAll(instead.unknown);
        first = first == null ? instead : first;
      }
    }
    if (first == null) {
      return this;
    }
    return proved.isEmpty()
        ? new Verdict(Outcome.UNDETERMINED, proved, first.why, open, first.evidence)
        : new Verdict(outcome, proved, why, open, evidence);
  }

  /** FAIL: the name of the first fault; else empty. */
  public String fault() {
    return faults.isEmpty() ? "" : faults.get(0).name();
  }

  /** The same with a hole filled; the value is the same in both languages. */
  public Verdict with(String hole, String value) {
    return with(hole, Phrase.same(value));
  }

  /** The same with a hole filled, in every fault. */
  public Verdict with(String hole, Phrase value) {
    return with(Map.of(hole, value));
  }

  /** The same with several holes filled, in every fault. */
  public Verdict with(Map<String, Phrase> values) {
    if (faults.isEmpty() && unknown.isEmpty()) {
      return new Verdict(outcome, faults, why.with(values), unknown, evidence);
    }
    return new Verdict(
        outcome,
        each(
            fault -> {
              Map<String, Phrase> more = new LinkedHashMap<>(fault.holes());
              more.putAll(values);
              return new Fault(fault.name(), fault.about(), more, fault.evidence());
            }),
        why.with(values),
        eachUnknown(open -> new Unknown(open.about(), open.why().with(values), open.evidence())),
        evidence);
  }

  /** The same resting on these observations too, every fault of it. */
  public Verdict on(List<Observation> observations) {
    if (observations.isEmpty()) {
      return this;
    }
    if (faults.isEmpty() && unknown.isEmpty()) {
      return new Verdict(outcome, faults, why, unknown, together(evidence, observations));
    }
    return new Verdict(
        outcome,
        each(
            fault ->
                new Fault(
                    fault.name(),
                    fault.about(),
                    fault.holes(),
                    together(fault.evidence(), observations))),
        why,
        eachUnknown(
            open -> new Unknown(open.about(), open.why(), together(open.evidence(), observations))),
        together(evidence, observations));
  }

  /** Most verdicts have nothing of each. */
  private static <T> List<T> copied(List<T> some) {
    return some.isEmpty() ? List.of() : List.copyOf(some);
  }

  /** Each fault of each thing once, in order. */
  private static List<Fault> once(List<Fault> faults) {
    if (faults.size() < 2) {
      return copied(faults);
    }
    TreeSet<Fault> once = new TreeSet<>(BY_FAULT);
    once.addAll(faults);
    return List.copyOf(once);
  }

  /** Each thing once, in order; the first reason that was given for it. */
  private static List<Unknown> firstOfEach(List<Unknown> unknown) {
    if (unknown.size() < 2) {
      return copied(unknown);
    }
    Map<String, Unknown> each = new TreeMap<>();
    unknown.forEach(eachUnknown -> each.putIfAbsent(eachUnknown.about(), eachUnknown));
    return List.copyOf(each.values());
  }

  private List<Fault> each(UnaryOperator<Fault> change) {
    return faults.isEmpty() ? faults : faults.stream().map(change).toList();
  }

  private List<Unknown> eachUnknown(UnaryOperator<Unknown> change) {
    return unknown.isEmpty() ? unknown : unknown.stream().map(change).toList();
  }

  private static List<Observation> together(List<Observation> some, List<Observation> more) {
    if (more.size() == 1 && (some.isEmpty() || some.equals(more))) {
      return more;
    }
    if (some.size() + more.size() > FEW) {
      Set<Observation> all = new LinkedHashSet<>(some);
      all.addAll(more);
      return List.copyOf(all);
    }
    List<Observation> all = new ArrayList<>(some.size() + more.size());
    addOnce(some, all);
    addOnce(more, all);
    return List.copyOf(all);
  }

  private static void addOnce(List<Observation> some, List<Observation> all) {
    for (Observation observation : some) {
      if (!all.contains(observation)) {
        all.add(observation);
      }
    }
  }
}
