package beian.app.whatif;

import beian.app.whatif.RuleEffect.Count;
import beian.inspection.Outcome;
import beian.rectification.outlook.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what would be otherwise, filing by filing. Not for several threads. */
final class Tally {
  private static final Outlook NOTHING = new Outlook("", Set.of(), Set.of(), Map.of());

  private final Map<String, OfRule> rules = new TreeMap<>();
  private final OfRule all = new OfRule();
  private final List<FilingEffect> filings = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final int limit;
  private long changed;

  /**
   * @param counts how often each rule has each outcome
   * @param limit so many filings are shown
   */
  Tally(Map<String, Map<Outcome, Long>> counts, int limit) {
    this.limit = limit;
    counts.forEach(
        (rule, times) -> {
          of(rule).fails.is(times.getOrDefault(Outcome.FAIL, 0L));
          of(rule).open.is(times.getOrDefault(Outcome.UNDETERMINED, 0L));
          all.fails.is(times.getOrDefault(Outcome.FAIL, 0L));
          all.open.is(times.getOrDefault(Outcome.UNDETERMINED, 0L));
        });
  }

  /** A number before and after. */
  private static final class Sum {
    long before;
    long after;

    void is(long now) {
      before += now;
      after += now;
    }

    Count count() {
      return new Count(before, after);
    }
  }

  private static final class OfRule {
    final Sum fails = new Sum();
    final Sum open = new Sum();
    final Set<String> ownersBefore = new HashSet<>();
    final Set<String> ownersAfter = new HashSet<>();
    long deadlines;
    long come;
    long go;

    void letter(String owner, boolean before, boolean after) {
      if (before) {
        ownersBefore.add(owner);
      }
      if (after) {
        ownersAfter.add(owner);
      }
    }

    void mark(boolean before, boolean after) {
      come += after && !before ? 1 : 0;
      go += before && !after ? 1 : 0;
    }

    RuleEffect effect(String rule) {
      return new RuleEffect(
          rule,
          fails.count(),
          open.count(),
          new Count(ownersBefore.size(), ownersAfter.size()),
          deadlines,
          come,
          go);
    }
  }

  private OfRule of(String rule) {
    return rules.computeIfAbsent(rule, none -> new OfRule());
  }

  /** A letter that waits and would wait. */
  void waits(String owner, Set<String> telling) {
    telling.forEach(rule -> of(rule).letter(owner, true, true));
    all.letter(owner, true, true);
  }

  /** A filing, what is said of it and what would be. */
  void take(
      String filing,
      Map<String, FilingEffect.State> saidBefore,
      Map<String, FilingEffect.State> saidAfter,
      @Nullable Outlook nowAhead,
      @Nullable Outlook thenAhead) {
    Outlook before = nowAhead == null ? NOTHING : nowAhead;
    Outlook after = thenAhead == null ? NOTHING : thenAhead;
    Map<String, FilingEffect.Moved> ends = ends(before, after);
    Set<String> concerned = new TreeSet<>(saidBefore.keySet());
    concerned.addAll(saidAfter.keySet());
    concerned.addAll(before.tells());
    concerned.addAll(after.tells());
    concerned.addAll(ends.keySet());
    concerned.addAll(before.marks());
    concerned.addAll(after.marks());
    List<FilingEffect> effects = new ArrayList<>();
    for (String rule : concerned) {
      FilingEffect effect =
          new FilingEffect(
              filing,
              rule,
              saidBefore.get(rule),
              saidAfter.get(rule),
              new FilingEffect.BeforeAfter(
                  before.tells().contains(rule), after.tells().contains(rule)),
              new FilingEffect.BeforeAfter(
                  before.marks().contains(rule), after.marks().contains(rule)),
              ends.getOrDefault(rule, new FilingEffect.Moved(Optional.empty(), Optional.empty())));
      count(effect, after.owner().isEmpty() ? before.owner() : after.owner());
      if (effect.any()) {
        effects.add(effect);
      }
    }
    String owner = after.owner().isEmpty() ? before.owner() : after.owner();
    all.letter(owner, !before.tells().isEmpty(), !after.tells().isEmpty());
    all.mark(!before.marks().isEmpty(), !after.marks().isEmpty());
    all.deadlines += moved(before, after);
    if (!effects.isEmpty()) {
      changed++;
      if (shown.size() < limit && shown.add(filing)) {
        filings.addAll(effects);
      }
    }
  }

  private void count(FilingEffect effect, String owner) {
    OfRule of = of(effect.rule());
    differs(effect, Outcome.FAIL, of.fails, all.fails);
    differs(effect, Outcome.UNDETERMINED, of.open, all.open);
    of.letter(owner, effect.letter().before(), effect.letter().after());
    of.mark(effect.mark().before(), effect.mark().after());
    of.deadlines += effect.end().any() ? 1 : 0;
  }

  private static void differs(FilingEffect effect, Outcome outcome, Sum... sums) {
    FilingEffect.State before = effect.before();
    FilingEffect.State after = effect.after();
    int change =
        (after != null && after.outcome() == outcome ? 1 : 0)
            - (before != null && before.outcome() == outcome ? 1 : 0);
    for (Sum sum : sums) {
      sum.after += change;
    }
  }

  /** The clocks that would end otherwise, by the rules they are about. */
  private static Map<String, FilingEffect.Moved> ends(Outlook before, Outlook after) {
    Map<String, FilingEffect.Moved> ends = new TreeMap<>();
    before
        .clocks()
        .forEach(
            (no, clock) -> {
              Outlook.End then = after.clocks().get(no);
              if (then != null) {
                FilingEffect.Moved moved = new FilingEffect.Moved(clock.at(), then.at());
                clock.rules().forEach(rule -> ends.merge(rule, moved, Tally::later));
              }
            });
    return ends;
  }

  private static FilingEffect.Moved later(FilingEffect.Moved one, FilingEffect.Moved other) {
    return other.any() ? other : one;
  }

  private static long moved(Outlook before, Outlook after) {
    return before.clocks().entrySet().stream()
        .filter(
            clock -> {
              Outlook.End then = after.clocks().get(clock.getKey());
              return then != null
                  && !clock.getValue().rules().isEmpty()
                  && !then.at().equals(clock.getValue().at());
            })
        .count();
  }

  /** What was counted, for a moment. */
  Effects effects(Instant moment) {
    return new Effects(
        moment,
        rules.entrySet().stream()
            .map(each -> each.getValue().effect(each.getKey()))
            .filter(RuleEffect::any)
            .toList(),
        all.effect(""),
        filings,
        changed);
  }
}
