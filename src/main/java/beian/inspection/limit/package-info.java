/** The numbers rules hold filings against: a dated table with the place each comes from. */
@NullMarked
package beian.inspection.limit;

import org.jspecify.annotations.NullMarked;
