package beian.inspection.decision;

import beian.filing.Filing;
import beian.inspection.Facts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What diagnoses and actions are asked about.
 *
 * @param filing the filing; of a domain nobody filed here, one whose sheet has no other column
 * @param facts everything known beside it
 * @param said since when the sheet says what it says
 * @param cancelledOn the day on which its transfer cancellation was confirmed here; null: it was not
 */
public record Situation(
    Filing filing, Facts facts, Instant said, @Nullable LocalDate cancelledOn) {}
