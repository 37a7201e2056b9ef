/** Verbs that look: filings, cases, letters, numbers, settings, errors. */
@NullMarked
package beian.app.cli.show;

import org.jspecify.annotations.NullMarked;
