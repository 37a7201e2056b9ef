/** What was deregistered, or should be. */
@NullMarked
package beian.rules.deregistration;

import org.jspecify.annotations.NullMarked;
