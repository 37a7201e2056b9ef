package beian.inspection.card;

import beian.filing.Filing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything people read about a rule; its page, the notice and the report are made from it.
 *
 * @param id family, in some a part for the province, and three digits, as in the rule catalogue;
 *     never reused
 * @param kind what sort of rule it is
 * @param item the item of the special inspection it belongs to
 * @param severity how much a FAIL weighs unless a profile says otherwise
 * @param consequence what its faults may lead to, unless one of them says otherwise
 * @param since first day the rule is in force
 * @param until first day it is no longer in force; {@link LocalDate#MAX} when still in force
 * @param source where the rule comes from
 * @param legal what it rests on in law, as far as the source says
 * @param check the class that holds filings against it, or is the gate, by its simple name; empty
 *     when it is told by conditions or only for reading
 * @param parameters what the check is told
 * @param when the conditions under which a diagnosis or an action holds: all of one of these lists;
 *     else empty
 * @param rank which place a diagnosis has among the reasons; 0: it is none, and says so
 * @param reads column keys the rule reads
 * @param evidence evidence kinds the rule reads, by word
 * @param readings readings (switches for the FAQ's contradictions) the verdict depends on, by id
 * @param title the fault as a short heading
 * @param about what the rule compares, on what evidence, and when it does not apply; for the page
 * @param faults every way the rule can be broken, by fault; a FAIL names one of them
 * @param words what the check says beside faults, by key: the card's own and those it shares
 * @param place the file it was read from
 */
public record Card(
    String id,
    Kind kind,
    Item item,
    Severity severity,
    Consequence consequence,
    LocalDate since,
    LocalDate until,
    List<Citation> source,
    List<LegalBasis> legal,
    String check,
    Parameters parameters,
    List<List<Condition>> when,
    int rank,
    List<String> reads,
    List<String> evidence,
    List<String> readings,
    Words title,
    Words about,
    Map<String, Opinion> faults,
    Map<String, Word> words,
    String place)
    implements Wording {
  /** What does the work: the check or gate by its class, the conditions, nothing of a note. */
  public String implementation() {
    return when.isEmpty()
        ? check
        : when.stream()
            .map(all -> all.stream().map(Condition::toString).collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" / "));
  }

  /** The name under which a diagnosis or an action says what it says. */
  public static final String HOLDS = "holds";

  /** What a diagnosis or an action says, and the next step. */
  public Opinion holds() {
    return Objects.requireNonNull(faults.get(HOLDS), id);
  }

  /** How much that fault weighs. */
  public Severity severity(Opinion opinion) {
    return opinion.severity() == null ? severity : opinion.severity();
  }

  /** What says of a filing that its sheets do not have the {@code column}. */
  private static final String SILENT = "column-silent";

  /** The words of that key. */
  public Words word(String key) {
    return found(key).words();
  }

  @Override
  public Words word(String key, List<String> unfiled) {
    return word(key);
  }

  /**
   * Its words of that filing. An owner answers for what is not filed, not for a column that no
   * sheet had: where a word is about such a column, it says that the column is missing.
   */
  public Wording of(Filing filing) {
    return (key, unfiled) -> {
      Word found = found(key);
      if (found.columns().isEmpty() && unfiled.isEmpty()) {
        return found.words();
      }
      List<String> columns = new ArrayList<>(found.columns());
      columns.addAll(unfiled);
      columns.removeIf(filing::speaksOf);
      return columns.isEmpty()
          ? found.words()
          : word(SILENT).filled(Map.of("column", UsualHeadings.of(columns)));
    };
  }

  private Word found(String key) {
    Word found = words.get(key);
    if (found == null) {
      throw new IllegalStateException(id + " has no word " + key);
    }
    return found;
  }

  /**
   * Whether its words are for staff alone, so that no campaign can have them mailed: a note on what
   * the special inspection does not look at, or on what can lead to nothing. It may name other
   * owners' filings, or say of an owner only what was not proved.
   */
  public boolean forStaffAlone() {
    return severity == Severity.NOTE && (!item.ofSpecialInspection() || leadsToNothing());
  }

  private boolean leadsToNothing() {
    return consequence == Consequence.NONE
        && faults.values().stream().allMatch(fault -> fault.consequence() == Consequence.NONE);
  }
}
