/**
 * The steps of the {@code gather} job: evidence files are read, names, homepages and registrations
 * looked up.
 */
@NullMarked
package beian.evidence.job;

import org.jspecify.annotations.NullMarked;
