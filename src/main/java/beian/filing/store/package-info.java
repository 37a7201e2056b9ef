/**
 * Where filings are kept: one row a filing with every column of the sheet, and where it came from.
 */
package beian.filing.store;
