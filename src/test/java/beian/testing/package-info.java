/** What tests share: filings valid by default, cases, databases. */
package beian.testing;
