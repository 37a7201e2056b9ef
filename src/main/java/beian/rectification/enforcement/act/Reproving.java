package beian.rectification.enforcement.act;

import beian.evidence.AgeLimits;
import beian.evidence.file.TakenOut;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.ImportedRow;
import beian.filing.source.SeenRowStore;
import beian.filing.source.SeenRowStore.Listed;
import beian.filing.source.SeenRowStore.Since;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.inspection.run.Inspection.Again;
import beian.platform.time.Zone;
import beian.rectification.Inspecting;
import beian.rectification.cases.CaseFinding;
import beian.rectification.enforcement.gate.Reproof;
import beian.rectification.enforcement.gate.Reproof.Lacking;
import beian.rectification.enforcement.gate.Reproof.SaidSince;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 复证 Proves told faults once more by what was seen after the period the owner was given. The rules
 * are asked again as if nothing before its end had been seen; a list counts when it was found
 * standing after it, the record of the filing when a sheet that lists it was taken in after it.
 */
public final class Reproving {
  /** What names a filing and says how it stands is taken as it is known, from whatever sheet. */
  private static final Set<String> KEPT =
      Set.of(
          "filing_no",
          "order_no",
          "order_type",
          "order_status",
          "filing_status",
          "access_provider",
          "providers_filed");

  /** Whose a filing is and for what: whoever says otherwise speaks of another. */
  private static final Set<String> WHOSE =
      Set.of("entity_name", "entity_doc_no", "entity_pic_name", "site_pic_name", "domain");

  /** So many places of evidence a reason names; the mark has them all. */
  private static final int CITED = 3;

  private final ObservationStore observations;
  private final Catalog catalog;
  private final Inspecting inspecting;
  private final SeenRowStore seenRows;
  private final FilingChangeStore changes;
  private final PutRightOnce putRightOnce;
  private final TakenOut takenOut;

  public Reproving(
      ObservationStore observations,
      TakenOut takenOut,
      SeenRowStore seenRows,
      FilingChangeStore changes,
      Catalog catalog,
      Inspecting inspecting) {
    this.catalog = catalog;
    this.observations = observations;
    this.takenOut = takenOut;
    this.seenRows = seenRows;
    this.changes = changes;
    this.inspecting = inspecting;
    this.putRightOnce = new PutRightOnce(observations, catalog, inspecting);
  }

  /**
   * A told fault to be proved.
   *
   * @param filing the filing as it is now
   * @param finding the fault
   * @param notified when its notice was proved
   * @param since when its period is over
   * @param night when the next night acts on it at the latest
   */
  record ToldFault(
      StoredFiling filing, CaseFinding finding, Instant notified, Instant since, Instant night) {
    /** Whether that is the same fault about the same thing. */
    boolean isFoundIn(Finding other) {
      return other.outcome() == Outcome.FAIL && finding.same(other);
    }
  }

  /** What is left of each. */
  Map<ToldFault, Reproof> prove(Collection<ToldFault> all, Instant now) {
    Map<Since, Listed> listed =
        seenRows.listed(
            all.stream().map(Reproving::since).toList(), withoutMatter(all)::containsAll);
    Map<Since, Map<String, Instant>> wentBack =
        changes.wentBack(all.stream().map(Reproving::notified).distinct().toList());
    Map<ToldFault, Again> questions = questions(all, listed);
    Map<Again, List<Finding>> said = inspecting.again(Set.copyOf(questions.values()), now);
    Set<String> ids = new TreeSet<>();
    all.forEach(eachTold -> ids.addAll(eachTold.finding().evidence()));
    said.values().forEach(found -> found.forEach(finding -> ids.addAll(finding.evidence())));
    Map<String, Observation> seen =
        observations.find(ids).stream()
            .collect(Collectors.toMap(Observation::id, observation -> observation));
    Map<String, Instant> standing =
        observations.standing(
            seen.values().stream()
                .filter(observation -> observation.kind().listed())
                .map(Observation::id)
                .toList());
    Set<Observation> out = takenOut.of(proving(questions, said, seen));
    Set<ToldFault> putRight = putRightOnce.of(bases(questions, said, seen), now);
    Map<ToldFault, Reproof> proved = new HashMap<>();
    questions.forEach(
        (told, again) ->
            proved.put(
                told,
                reproof(
                    told,
                    putRight.contains(told)
                        ? SaidSince.PUT_RIGHT
                        : saidSince(
                            told,
                            again,
                            wentBack.getOrDefault(notified(told), Map.of()).keySet(),
                            listed.get(since(told))),
                    listed.get(since(told)),
                    said.getOrDefault(again, List.of()),
                    seen,
                    standing,
                    out,
                    now)));
    return proved;
  }

  /**
   * What sheets have said of the filing since. Where one said something else since the notice and
   * another took that back, an old list handed in once more or an import that came late, nobody
   * knows which of them is right.
   */
  private SaidSince saidSince(
      ToldFault told, Again again, Set<String> wentBack, @Nullable Listed listed) {
    List<String> read = catalog.reads(told.finding().rule());
    Predicate<String> concerning =
        column -> !KEPT.contains(column) && (read.contains(column) || WHOSE.contains(column));
    if (wentBack.stream().anyMatch(concerning)) {
      return SaidSince.TOOK_BACK;
    }
    if (listed == null) {
      return SaidSince.NONE;
    }
    return again.filing() == told.filing() ? SaidSince.WHOLE : SaidSince.NARROWER;
  }

  /** What proves the faults that are still found. */
  private static Set<Observation> proving(
      Map<ToldFault, Again> questions,
      Map<Again, List<Finding>> said,
      Map<String, Observation> seen) {
    Set<Observation> proving = new HashSet<>();
    questions.forEach(
        (told, again) ->
            said.getOrDefault(again, List.of()).stream()
                .filter(told::isFoundIn)
                .forEach(finding -> proving.addAll(observations(finding.evidence(), seen))));
    return proving;
  }

  /** What the told faults that are still found rested on and rest on now; not entries of lists. */
  private static Map<ToldFault, List<Observation>> bases(
      Map<ToldFault, Again> questions,
      Map<Again, List<Finding>> said,
      Map<String, Observation> seen) {
    Map<ToldFault, List<Observation>> bases = new HashMap<>();
    questions.forEach(
        (told, again) -> {
          List<String> ids = new ArrayList<>(told.finding().evidence());
          said.getOrDefault(again, List.of()).stream()
              .filter(told::isFoundIn)
              .forEach(finding -> ids.addAll(finding.evidence()));
          bases.put(
              told,
              observations(ids, seen).stream()
                  .filter(observation -> !observation.kind().listed())
                  .toList());
        });
    return bases;
  }

  /** One question for all rules of a filing and moment. */
  private static Map<ToldFault, Again> questions(
      Collection<ToldFault> all, Map<Since, Listed> listed) {
    record Key(StoredFiling filing, Instant since) {}
    Map<Key, Set<String>> rules = new HashMap<>();
    all.forEach(
        told ->
            rules
                .computeIfAbsent(new Key(told.filing(), told.since()), key -> new TreeSet<>())
                .add(told.finding().rule()));
    Map<Key, Again> asked = new HashMap<>();
    Map<ToldFault, Again> questions = new HashMap<>();
    for (ToldFault told : all) {
      Key key = new Key(told.filing(), told.since());
      questions.put(
          told,
          asked.computeIfAbsent(
              key,
              any ->
                  new Again(
                      told.filing().without(unsaid(listed.get(since(told)))),
                      rules.getOrDefault(key, Set.of()),
                      told.since())));
    }
    return questions;
  }

  /** The columns whose lack in a sheet changes nothing for any of these filings. */
  private static Set<String> withoutMatter(Collection<ToldFault> all) {
    Set<String> columns = new HashSet<>();
    all.stream()
        .map(told -> told.filing().filing().silent())
        .reduce((set, other) -> set.stream().filter(other::contains).collect(Collectors.toSet()))
        .ifPresent(columns::addAll);
    columns.addAll(KEPT);
    return columns;
  }

  private static Since notified(ToldFault told) {
    return new Since(told.filing().key(), told.notified());
  }

  private static Since since(ToldFault told) {
    return new Since(told.filing().key(), told.since());
  }

  /**
   * What only sheets from before the end of the period said, while newer ones that list the filing
   * do not have the column.
   */
  private static Set<String> unsaid(@Nullable Listed listed) {
    Set<String> unsaid = new HashSet<>(listed == null ? Set.of() : listed.silent());
    unsaid.removeAll(KEPT);
    return unsaid;
  }

  private Reproof reproof(
      ToldFault told,
      SaidSince saidSince,
      @Nullable Listed listed,
      List<Finding> said,
      Map<String, Observation> seen,
      Map<String, Instant> standing,
      Set<Observation> out,
      Instant now) {
    Finding fault = said.stream().filter(told::isFoundIn).findFirst().orElse(null);
    List<String> evidence = fault == null ? List.of() : fault.evidence();
    List<Lacking> lacking =
        fault == null ? missing(told, seen, now) : lapsed(evidence, told.since(), seen, standing);
    boolean fails = fault != null && lacking.isEmpty() && saidSince.stand();
    return new Reproof(
        fails,
        evidence,
        lacking,
        observations(evidence, seen).stream()
            .filter(out::contains)
            .map(Observation::place)
            .sorted()
            .toList(),
        saidSince,
        !fails || listed == null
            ? Words.same("")
            : evidence.isEmpty() ? record(listed.row()) : cited(evidence, seen));
  }

  /** Where and on which day the latest of it was seen. */
  private static Words cited(List<String> evidence, Map<String, Observation> seen) {
    List<String> places =
        observations(evidence, seen).stream()
            .sorted(Observation.NEWEST_FIRST)
            .map(
                observation ->
                    observation.place() + " (" + Zone.dayOf(observation.observedAt()) + ")")
            .distinct()
            .toList();
    String all =
        String.join(", ", places.subList(0, Math.min(CITED, places.size())))
            + (places.size() > CITED ? ", …" : "");
    return new Words("依据 " + all, "by " + all);
  }

  /**
   * What the fault rested on when it was last found and nobody saw again since, or too long ago.
   */
  private List<Lacking> missing(ToldFault told, Map<String, Observation> seen, Instant now) {
    AgeLimits limits = observations.limits();
    Set<Lacking> lacking = new LinkedHashSet<>();
    List<Observation> basis = observations(told.finding().evidence(), seen);
    for (Observation observation : basis) {
      boolean later =
          basis.stream()
              .filter(
                  other ->
                      other.kind() == observation.kind()
                          && other.subject().equals(observation.subject()))
              .anyMatch(
                  other -> !other.observedAt().isBefore(told.since()) && !limits.stale(other, now));
      if (!observation.kind().listed() && !later) {
        lacking.add(
            new Lacking(
                observation.kind(),
                observation.subject(),
                limits.from(observation.kind(), told.since(), told.night())));
      }
    }
    return List.copyOf(lacking);
  }

  /** Entries of lists that nobody found standing since. */
  private static List<Lacking> lapsed(
      List<String> evidence,
      Instant since,
      Map<String, Observation> seen,
      Map<String, Instant> standing) {
    Set<Lacking> lapsed = new LinkedHashSet<>();
    for (Observation observation : observations(evidence, seen)) {
      Instant stood = standing.getOrDefault(observation.id(), observation.observedAt());
      if (observation.kind().listed() && stood.isBefore(since)) {
        lapsed.add(new Lacking(observation.kind(), observation.subject(), since));
      }
    }
    return List.copyOf(lapsed);
  }

  private static List<Observation> observations(List<String> ids, Map<String, Observation> seen) {
    List<Observation> found = new ArrayList<>();
    for (String id : ids) {
      Observation observation = seen.get(id);
      if (observation != null) {
        found.add(observation);
      }
    }
    return found;
  }

  /** The provider's own record, where it was read last. */
  private static Words record(ImportedRow source) {
    String place = source.place().file() + " / " + source.place().sheet();
    int row = source.place().row();
    String day = Zone.dayOf(source.at()).toString();
    return new Words(
        "依据备案表 %s 第 %d 行（%s 导入）".formatted(place, row, day),
        "by the filing sheet %s, row %d, taken in on %s".formatted(place, row, day));
  }
}
