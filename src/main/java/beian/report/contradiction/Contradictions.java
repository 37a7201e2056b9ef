package beian.report.contradiction;

import beian.evidence.Evidence;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.store.FilingNames;
import beian.filing.store.StoredFiling;
import beian.filing.table.TablesInForce;
import beian.inspection.Catalog;
import beian.inspection.Verdict;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Kind;
import beian.inspection.card.Opinion;
import beian.inspection.card.Phrase;
import beian.inspection.decision.Situation;
import beian.inspection.run.Inspection;
import beian.platform.time.Zone;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.store.MarkStore;
import beian.report.Stores;
import beian.rules.AllRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records of this house and extracts of the ministry that contradict each other, as the state
 * checks say. For staff: nobody is told and nothing is marked for it.
 */
public final class Contradictions {
  /** So many filings are looked at together. */
  private static final int PAGE = 500;

  private final Stores stores;
  private final MarkStore marks;
  private final Catalog catalog;
  private final Supplier<Inspection> inspection;

  /**
   * @param catalog the cards, of which the state checks are asked
   * @param inspection what the rules may know of a filing; asked for when filings are looked at
   */
  public Contradictions(Stores stores, Catalog catalog, Supplier<Inspection> inspection) {
    this.stores = stores;
    this.marks = new MarkStore(stores.transactions());
    this.catalog = catalog;
    this.inspection = inspection;
  }

  /**
   * All there are, in the order of filings' keys, a page of filings at a time. Only a filing that
   * has ended in some record, or was not proved ours at its last inspection, can have one: no other
   * is looked at.
   *
   * @param now the moment for which is asked
   */
  public void each(Instant now, Consumer<ContradictionLine> found) {
    Inspection inForce = inspection.get();
    FilingNames names = stores.numbers().names();
    List<String> keys = stores.standings().doubtful("", PAGE);
    while (!keys.isEmpty()) {
      page(keys, inForce, names, now, found);
      keys = stores.standings().doubtful(keys.get(keys.size() - 1), PAGE);
    }
  }

  private void page(
      List<String> keys,
      Inspection inForce,
      FilingNames names,
      Instant now,
      Consumer<ContradictionLine> found) {
    List<StoredFiling> page = stores.filings().find(keys);
    Map<String, List<Mark>> ofFilings = marks.ofFilings(keys);
    Evidence evidence =
        stores
            .observations()
            .evidenceFor(page.stream().map(StoredFiling::filing).toList(), List.of(Miit.KIND), now);
    for (StoredFiling stored : page) {
      Situation situation =
          new Situation(
              stored.filing(),
              inForce.facts(stored, evidence, now),
              stored.standingSince(),
              cancelledOn(ofFilings.getOrDefault(stored.key(), List.of())));
      List<Filing> sisters = stores.filings().ofEntity(stored.filing(), stored.key());
      TablesInForce.on(Zone.dayOf(now), () -> of(names.shown(stored.key()), situation, sisters))
          .forEach(found);
    }
  }

  /**
   * What the records of one filing and of its entity say against each other.
   *
   * @param filing what it is called
   */
  public List<ContradictionLine> of(String filing, Situation situation, List<Filing> sisters) {
    List<ContradictionLine> found = new ArrayList<>();
    for (Card card : catalog.cards(Kind.STATE_CHECK)) {
      Verdict verdict = AllRules.stateCheck(card).compare(situation, sisters);
      for (Fault fault : verdict.faults()) {
        Opinion opinion = Objects.requireNonNull(card.faults().get(fault.name()));
        found.add(
            new ContradictionLine(
                filing,
                card.id(),
                Phrase.filled(opinion.says(), fault.holes(), card),
                Phrase.filled(opinion.remedy(), fault.holes(), card)));
      }
    }
    return found;
  }

  /** The day on which its transfer cancellation was confirmed here; null: it was not. */
  public @Nullable LocalDate cancelledOn(String key) {
    return cancelledOn(marks.ofFilings(List.of(key)).getOrDefault(key, List.of()));
  }

  private @Nullable LocalDate cancelledOn(List<Mark> some) {
    for (Mark mark : some) {
      if (mark.kind() == MarkKind.TRANSFER_CANCELLATION && mark.state() == MarkState.CONFIRMED) {
        Optional<LocalDate> day =
            marks.events(mark.no()).stream()
                .filter(event -> event.what() == MarkEvent.Kind.CONFIRMED)
                .map(event -> Zone.dayOf(event.at()))
                .reduce((first, last) -> last);
        return day.orElse(null);
      }
    }
    return null;
  }
}
