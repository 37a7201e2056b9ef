/** The inspection workbook: one class a sheet. */
@NullMarked
package beian.report.sheet;

import org.jspecify.annotations.NullMarked;
