package beian.app.answer;

import beian.app.Suite;
import beian.app.answer.FilingAnswer.Remark;
import beian.evidence.Evidence;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.filing.store.FilingNames;
import beian.filing.store.StoredFiling;
import beian.inspection.Facts;
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
import beian.rules.AllRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of this house and extracts of the ministry that contradict each other, as the state
 * checks say. For staff: nobody is told and nothing is marked for it.
 */
public final class Contradictions {
  /** So many filings are looked at together. */
  private static final int PAGE = 500;

  private final Suite suite;
  private final Instant now;

  /**
   * @param now the moment for which is asked
   */
  public Contradictions(Suite suite, Instant now) {
    this.suite = suite;
    this.now = now;
  }

  /**
   * A filing whose records disagree.
   *
   * @param filing its number
   * @param remark what is wrong, and what staff do
   */
  public record Found(String filing, Remark remark) {}

  /**
   * All there are, in the order of filings' keys. Only a filing that has ended in some record, or
   * was not proved ours at its last inspection, can have one: no other is looked at.
   */
  public List<Found> all() {
    List<Found> found = new ArrayList<>();
    List<String> keys = suite.standing().doubtful();
    Inspection inForce = suite.inspections().inForce();
    FilingNames names = suite.numbers().names();
    for (int from = 0; from < keys.size(); from += PAGE) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + PAGE));
      List<StoredFiling> page = suite.filings().find(some);
      Map<String, List<Mark>> marks = suite.rectification().marks().ofFilings(some);
      Evidence evidence =
          suite
              .observations()
              .evidenceFor(
                  page.stream().map(StoredFiling::filing).toList(), List.of(Miit.KIND), now);
      for (StoredFiling stored : page) {
        Facts facts = inForce.facts(stored, evidence, now);
        Situation situation =
            new Situation(
                stored.filing(),
                facts,
                stored.standingSince(),
                cancelledOn(marks.getOrDefault(stored.key(), List.of())));
        List<Filing> sisters = suite.filings().ofEntity(stored.filing(), stored.key());
        of(situation, sisters)
            .forEach(remark -> found.add(new Found(names.shown(stored.key()), remark)));
      }
    }
    return found;
  }

  /** What the records of one filing and of its entity say against each other. */
  List<Remark> of(Situation situation, List<Filing> sisters) {
    List<Remark> remarks = new ArrayList<>();
    for (Card card : suite.catalog().cards(Kind.STATE_CHECK)) {
      Verdict verdict = AllRules.stateCheck(card).compare(situation, sisters);
      for (Fault fault : verdict.faults()) {
        Opinion opinion = Objects.requireNonNull(card.faults().get(fault.name()));
        remarks.add(
            new Remark(
                card.id(),
                Phrase.filled(opinion.says(), fault.holes(), card),
                Phrase.filled(opinion.remedy(), fault.holes(), card)));
      }
    }
    return remarks;
  }

  /** The day on which its transfer cancellation was confirmed here; null: it was not. */
  @Nullable LocalDate cancelledOn(String key) {
    return cancelledOn(
        suite.rectification().marks().ofFilings(List.of(key)).getOrDefault(key, List.of()));
  }

  private @Nullable LocalDate cancelledOn(List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.kind() == MarkKind.TRANSFER_CANCELLATION && mark.state() == MarkState.CONFIRMED) {
        Optional<LocalDate> day =
            suite.rectification().marks().events(mark.no()).stream()
                .filter(event -> event.what() == MarkEvent.Kind.CONFIRMED)
                .map(event -> Zone.dayOf(event.at()))
                .reduce((first, last) -> last);
        return day.orElse(null);
      }
    }
    return null;
  }
}
