package beian.evidence.store;

import java.time.Instant;

/**
 * One time a file was read.
 *
 * @param id rises with every reading
 * @param name of the file, as seen from the evidence folder
 * @param sha256 of its bytes, 64 hex digits; of a folder the hash of its listing
 * @param readAt the job's moment
 * @param finished whether it was read to its end
 * @param taken how many rows were used
 * @param rejected how many rows were not
 * @param ignoredColumns headings nobody knows, separated by {@code ; }
 */
public record FileReading(
    long id,
    String name,
    String sha256,
    Instant readAt,
    boolean finished,
    int taken,
    int rejected,
    String ignoredColumns) {}
