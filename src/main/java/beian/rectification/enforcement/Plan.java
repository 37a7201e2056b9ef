package beian.rectification.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A night's plan of marks.
 *
 * @param no {@code P20261209T020000Z}, from the moment of the run
 * @param plannedAt the moment of the run
 * @param marks how many lines are to be marked
 * @param most how many the safety belt lets through
 * @param broke whether the belt broke
 * @param releasedBy who let it through all the same; null when nobody did
 * @param releasedAt when
 */
public record Plan(
    String no,
    Instant plannedAt,
    int marks,
    long most,
    boolean broke,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt) {}
