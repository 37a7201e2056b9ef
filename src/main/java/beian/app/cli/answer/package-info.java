/** Verbs that answer what people ask about filings. */
@NullMarked
package beian.app.cli.answer;

import org.jspecify.annotations.NullMarked;
