/** Which row of a sheet holds the headings, and which column of the filing sheet each one means. */
@NullMarked
package beian.intake.heading;

import org.jspecify.annotations.NullMarked;
