/**
 * Checks that cards of several families use, told by their cards which columns and tables they are
 * about.
 */
@NullMarked
package beian.rules.shape;

import org.jspecify.annotations.NullMarked;
