/**
 * The deadline ledger: one row for each clock, with everything needed to answer why it ends when it
 * ends.
 */
@NullMarked
package beian.rectification.deadline;

import org.jspecify.annotations.NullMarked;
