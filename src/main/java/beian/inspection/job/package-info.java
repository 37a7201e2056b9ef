/** What the job {@code inspect} does in its first step: hold filings against the rules. */
@NullMarked
package beian.inspection.job;

import org.jspecify.annotations.NullMarked;
