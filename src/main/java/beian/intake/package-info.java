/**
 * How filings come in: workbooks and CSV files become filings, and what cannot be understood goes
 * back to its sender with its place and reason.
 */
package beian.intake;
