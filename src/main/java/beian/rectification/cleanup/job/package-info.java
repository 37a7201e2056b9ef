/** The steps of the job {@code cleanup}. */
@NullMarked
package beian.rectification.cleanup.job;

import org.jspecify.annotations.NullMarked;
