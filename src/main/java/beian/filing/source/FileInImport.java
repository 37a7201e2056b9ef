package beian.filing.source;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * The file that rows come from, as far as other rows of its import matter.
 *
 * @param run the job instance of the import
 * @param seq the file's place in it, from 0
 * @param stated the moment up to which it can speak
 * @param inFile whether a number, as {@link beian.filing.Filing#number} writes it, stands in it
 * @param before what earlier files of the same import said
 */
public record FileInImport(
    long run, int seq, Instant stated, Predicate<String> inFile, EarlierFiles before) {}
