/**
 * From the rows of a file to filings: which sheets count, what a row says as a whole, which rows
 * say the same and which contradict each other.
 */
package beian.intake.row;
