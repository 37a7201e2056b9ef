/** What transfers and their cancellation leave behind. */
@NullMarked
package beian.rules.cancellation;

import org.jspecify.annotations.NullMarked;
