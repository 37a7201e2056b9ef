package beian.report;

import java.time.Instant;

/**
 * The run a report is written by.
 *
 * @param execution the number people name the run by
 * @param instance the number all attempts of one start share
 * @param job the job's id
 * @param by who started it
 * @param now the moment of the run
 * @param asOf the moment a rehearsal or an audit was held at, as it was given; empty for a true run
 * @param language what the report is written in
 */
public record Run(
    long execution,
    long instance,
    String job,
    String by,
    Instant now,
    String asOf,
    Language language) {}
