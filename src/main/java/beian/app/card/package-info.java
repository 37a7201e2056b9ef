/** The rules that hold in a home: the product's cards, its own, and its profiles. */
@NullMarked
package beian.app.card;

import org.jspecify.annotations.NullMarked;
