/**
 * Data tables: what numbers, words and limits are held against. Each comes with the suite, says
 * from when on it holds and where it is from, and can be replaced by one of a home's own.
 */
package beian.filing.table;
