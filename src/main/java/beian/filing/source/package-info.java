/** Where filings were read: the rows of sheets, what they said last, changed and left open. */
@NullMarked
package beian.filing.source;

import org.jspecify.annotations.NullMarked;
