/**
 * What lies ahead of filings: what the next letters tell, which marks could be made; to think with.
 */
@NullMarked
package beian.rectification.outlook;

import org.jspecify.annotations.NullMarked;
