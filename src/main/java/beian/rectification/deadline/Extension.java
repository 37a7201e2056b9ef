package beian.rectification.deadline;

import beian.platform.time.Period;
import java.time.LocalDate;

/**
 * A longer period, granted once by a person (P-01).
 *
 * @param period how much longer, counted from the last day of the period
 * @param reason why
 * @param approver who granted it
 * @param grantedOn when
 */
public record Extension(Period period, String reason, String approver, LocalDate grantedOn) {}
