/** The step of the {@code inspect} job that holds filings against the rules. */
@NullMarked
package beian.inspection.job;

import org.jspecify.annotations.NullMarked;
