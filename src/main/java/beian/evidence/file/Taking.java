package beian.evidence.file;

import beian.evidence.kept.KeptFiles;
import java.time.Instant;

/**
 * How evidence is taken in.
 *
 * @param now the job's moment, for what has no date of its own
 * @param kept where files are kept as they were
 */
public record Taking(Instant now, KeptFiles kept) {}
