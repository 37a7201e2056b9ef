/**
 * Makes {@code sample-data/}: about sixty fictitious filings, each with a story, and their
 * evidence.
 */
package beian.testing.sample;
