/** Where filings were read: the rows of sheets, what they said last, changed and left open. */
package beian.filing.source;
