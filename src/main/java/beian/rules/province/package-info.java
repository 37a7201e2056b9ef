/** What single provinces ask of filings. */
package beian.rules.province;
