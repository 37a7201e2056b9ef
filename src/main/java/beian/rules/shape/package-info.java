/**
 * Checks that cards of several families use: each is told by the card which column, which words,
 * which limit. What they say stands in the words of all families.
 */
@NullMarked
package beian.rules.shape;

import org.jspecify.annotations.NullMarked;
