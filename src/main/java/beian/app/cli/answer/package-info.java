/** Verbs that answer what people ask about filings. */
package beian.app.cli.answer;
