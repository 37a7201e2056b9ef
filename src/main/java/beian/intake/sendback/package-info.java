/**
 * What goes back to a sender: their workbook with every fault at its cell, or the rows at fault.
 */
package beian.intake.sendback;
