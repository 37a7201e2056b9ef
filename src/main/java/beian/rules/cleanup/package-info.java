/** Transfers between the preliminary approval and their end. */
@NullMarked
package beian.rules.cleanup;

import org.jspecify.annotations.NullMarked;
