/**
 * Where campaigns, cases, clocks, letters and marks are kept. Plain SQL: nights touch many rows.
 */
@NullMarked
package beian.rectification.store;

import org.jspecify.annotations.NullMarked;
