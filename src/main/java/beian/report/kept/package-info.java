/** The workbooks of past runs, as they were written: one for each execution, never changed. */
@NullMarked
package beian.report.kept;

import org.jspecify.annotations.NullMarked;
