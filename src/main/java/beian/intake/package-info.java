/**
 * How filings come in: workbooks and CSV files become filings, and what cannot be understood goes
 * back to its sender with its place and reason.
 */
@NullMarked
package beian.intake;

import org.jspecify.annotations.NullMarked;
