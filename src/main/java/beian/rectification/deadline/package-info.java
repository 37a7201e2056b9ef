/**
 * The deadline ledger: one row for each clock, with everything needed to answer why it ends when it
 * ends.
 */
package beian.rectification.deadline;
