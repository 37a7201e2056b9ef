/** The summary of a workbook: the night's numbers, what needs a person, and the charts. */
@NullMarked
package beian.report.sheet.summary;

import org.jspecify.annotations.NullMarked;
