/**
 * Checks that cards of several families use, told by their cards which columns and tables they are
 * about; and what every card may say of the filings it is about.
 */
@NullMarked
package beian.rules.shape;

import org.jspecify.annotations.NullMarked;
