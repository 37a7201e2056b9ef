/** Evidence files as they were taken in, and what an observation cites of them. */
@NullMarked
package beian.evidence.kept;

import org.jspecify.annotations.NullMarked;
