/** The list of what was not taken in. */
@NullMarked
package beian.intake.list;

import org.jspecify.annotations.NullMarked;
