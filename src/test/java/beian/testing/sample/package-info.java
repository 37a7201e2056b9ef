/**
 * Makes {@code sample-data/}: seventy-five fictitious filings, each with a story, and their
 * evidence.
 */
@NullMarked
package beian.testing.sample;

import org.jspecify.annotations.NullMarked;
