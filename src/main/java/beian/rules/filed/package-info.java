/** What checks of several families read from a filing, and of which filings a card speaks. */
@NullMarked
package beian.rules.filed;

import org.jspecify.annotations.NullMarked;
