/** Gathers what the rules need for a batch of filings and lets the inspector look. */
@NullMarked
package beian.inspection.run;

import org.jspecify.annotations.NullMarked;
