/** The examples on the cards: filings with what was seen, and what the rule says of them. */
@NullMarked
package beian.inspection.example;

import org.jspecify.annotations.NullMarked;
