package beian.report;

import java.time.Instant;

/**
 * The run a report is written by.
 *
 * @param execution the number people name the run by
 * @param job the job's id
 * @param by who started it
 * @param now the moment of the run
 * @param asOf the moment a rehearsal or an audit was held at, as it was given; empty for a true run
 */
public record Run(long execution, String job, String by, Instant now, String asOf) {}
