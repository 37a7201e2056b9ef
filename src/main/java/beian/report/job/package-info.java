/** The step that writes the report of the night. */
@NullMarked
package beian.report.job;

import org.jspecify.annotations.NullMarked;
