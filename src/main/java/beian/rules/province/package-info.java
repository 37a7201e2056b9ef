/** What single provinces ask of filings. */
@NullMarked
package beian.rules.province;

import org.jspecify.annotations.NullMarked;
