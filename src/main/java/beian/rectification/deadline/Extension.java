package beian.rectification.deadline;

import beian.platform.time.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A longer period, granted once by a person (P-01).
 *
 * @param period how much longer, counted from the last day of the period
 * @param reason why
 * @param approver who granted it
 * @param grantedOn when
 */
@Embeddable
public record Extension(
    @Column(name = "extension") Period period,
    @Column(name = "extension_reason") String reason,
    @Column(name = "extension_approver") String approver,
    @Column(name = "extension_granted_on") LocalDate grantedOn) {}
