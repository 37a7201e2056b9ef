package beian.report;

import beian.evidence.store.UnknownWord;
import beian.inspection.Outcome;
import beian.inspection.card.Item;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.store.StandingFindings.Sorts;
import beian.inspection.store.StandingStore;
import beian.intake.row.Note;
import beian.rectification.Campaign;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.Plan;
import beian.rectification.store.Figures.Happened;
import beian.rectification.store.Figures.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The night in numbers.
 *
 * @param now the moment it is about; "tonight" is its day in China
 * @param provider the access provider
 * @param campaign the open campaign, or the last one; null when there was none
 * @param filings how many filings there are
 * @param sorts how the inspected ones came out
 * @param standings how many are not proved ours
 * @param items how often the rules of each item had each outcome
 * @param rules the rules that failed most often, at most ten, worst first
 * @param judging ids of the rules that said of some filing that it passes or fails
 * @param intake what came in tonight
 * @param happened what happened to cases tonight
 * @param spared filings that a gate spared tonight; those beyond the safety belt are not among them
 * @param marksPlanned filings that every gate let through tonight, marked or not
 * @param marksMade those of them that were marked
 * @param states how many cases of the campaign are in each state
 * @param marksStanding how many marks stand
 * @param waiting what a person has to look at
 * @param broken tonight's plans whose safety belt broke
 * @param rejects rows that were sent back and have not come in since
 * @param due what falls due in a few working days, nearest first; empty when the holidays are not
 *     known
 * @param evidenceDue how many pieces of evidence these cases need
 * @param unknownWords words of evidence that no table knows
 * @param unsaid the settings that letters lack to say who writes them
 * @param unread the files from the inbox that nobody reads
 */
public record Summary(
    Instant now,
    String provider,
    @Nullable Campaign campaign,
    long filings,
    Sorts sorts,
    StandingStore.Counts standings,
    Map<Item, Map<Outcome, Long>> items,
    List<Failing> rules,
    Set<String> judging,
    Intake intake,
    Happened happened,
    long spared,
    long marksPlanned,
    long marksMade,
    Map<CaseState, Long> states,
    long marksStanding,
    Waiting waiting,
    List<Plan> broken,
    Rejects rejects,
    List<Due> due,
    long evidenceDue,
    List<UnknownWord> unknownWords,
    List<String> unsaid,
    List<String> unread) {
  public Summary {
    items = Map.copyOf(items);
    rules = List.copyOf(rules);
    judging = Set.copyOf(judging);
    broken = List.copyOf(broken);
    due = List.copyOf(due);
    unknownWords = List.copyOf(unknownWords);
    unsaid = List.copyOf(unsaid);
    unread = List.copyOf(unread);
    states = Map.copyOf(states);
  }

  /**
   * A rule and how many filings break it.
   *
   * @param rule its id
   * @param title the fault
   * @param severity how much it weighs by its card
   * @param fails how many
   */
  public record Failing(String rule, Words title, Severity severity, long fails) {}

  /**
   * What came in.
   *
   * @param added filings that were not there
   * @param changed filings with other content
   * @param rejected rows sent back
   * @param unreadable files nobody could read
   * @param notes what senders should know of their files
   * @param missing filings that a full list did not have, now
   */
  public record Intake(
      long added, long changed, long rejected, long unreadable, List<Note> notes, long missing) {
    /** Copies the list. */
    public Intake {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Cases whose last day comes.
   *
   * @param day until that day, its end included
   * @param cases how many
   */
  public record Due(LocalDate day, long cases) {}

  /**
   * Rows that could not be used.
   *
   * @param filings of workbooks with filings
   * @param evidence of evidence files
   */
  public record Rejects(long filings, long evidence) {}

  /** How often the rules of an item had an outcome. */
  public long count(Item item, Outcome outcome) {
    return items.getOrDefault(item, Map.of()).getOrDefault(outcome, 0L);
  }

  /** How many cases of the campaign are not over. */
  public long casesOpen() {
    return states.entrySet().stream()
        .filter(entry -> !entry.getKey().over())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What is compared with other nights. */
  public NightFigures figures() {
    return new NightFigures(
        sorts.failing(),
        sorts.undetermined(),
        sorts.clean(),
        casesOpen(),
        happened.opened(),
        happened.closed(),
        marksStanding);
  }

  /** How many things wait for a person, of every kind. */
  public long needsPerson() {
    return Attention.of(this).stream().mapToLong(Attention::count).sum();
  }

  /** The night in plain words, what needs a person last. */
  public List<Words> lines() {
    return MorningLines.of(this);
  }
}
