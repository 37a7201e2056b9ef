/**
 * What goes back to a sender: their workbook with every fault at its cell, or the rows at fault.
 */
@NullMarked
package beian.intake.sendback;

import org.jspecify.annotations.NullMarked;
