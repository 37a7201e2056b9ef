/** The filters by which every list about filings is narrowed down. */
@NullMarked
package beian.inspection.list;

import org.jspecify.annotations.NullMarked;
