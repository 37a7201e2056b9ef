/** The licence of operational websites. */
@NullMarked
package beian.rules.operational;

import org.jspecify.annotations.NullMarked;
