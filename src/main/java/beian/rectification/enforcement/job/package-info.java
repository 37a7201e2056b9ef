/** The steps of the job {@code enforce}. */
@NullMarked
package beian.rectification.enforcement.job;

import org.jspecify.annotations.NullMarked;
