/**
 * What lies ahead of filings: what the next letters tell, which marks could be made; to think with.
 */
package beian.rectification.outlook;
