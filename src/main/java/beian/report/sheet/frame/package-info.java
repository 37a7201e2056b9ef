/** What all sheets of the workbook have in common: their frame, their looks, where rows stand. */
@NullMarked
package beian.report.sheet.frame;

import org.jspecify.annotations.NullMarked;
