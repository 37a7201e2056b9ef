/** Verbs that look: filings, cases, letters, numbers, settings, errors. */
package beian.app.cli.show;
