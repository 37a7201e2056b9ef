package beian.inspection.decision;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.standing.NewestWord;
import beian.inspection.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What diagnoses and actions are asked about.
 *
 * @param filing the filing; of a domain nobody filed here, one whose sheet has no other column
 * @param facts everything known beside it
 * @param said since when the sheet says what it says
 * @param cancelledOn the day on which its transfer cancellation was confirmed here; null: it was
 *     not
 */
public record Situation(Filing filing, Facts facts, Instant said, @Nullable LocalDate cancelledOn) {
  /**
   * Whether its transfer cancellation was confirmed here, and no sheet of after that calls it
   * alive.
   */
  public boolean cancelledHere() {
    LocalDate confirmed = cancelledOn;
    return confirmed != null && !Facts.day(said).isAfter(confirmed.plusDays(1));
  }

  /** What is known of the ministry's extracts. */
  public Sight extracts() {
    return facts.evidence().sight(Miit.KIND, filing.number());
  }

  /** Whether the filing stands, by the newest word of sheet and ministry. */
  public Standing alive() {
    return NewestWord.alive(filing, said, extracts(), facts.terms(), facts.now());
  }

  /** Whether it is this provider's, by the newest word of sheet and ministry. */
  public Standing own() {
    return NewestWord.own(filing, said, extracts(), facts.terms(), facts.now());
  }
}
