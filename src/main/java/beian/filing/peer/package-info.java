/** How filings touch one another: by which values, and what one knows of the others. */
@NullMarked
package beian.filing.peer;

import org.jspecify.annotations.NullMarked;
