/**
 * Makes {@code sample-data/}: seventy-five fictitious filings, each with a story, and their
 * evidence.
 */
package beian.testing.sample;
