/** Tells people what the suite found and did: the inspection workbook and the morning summary. */
@NullMarked
package beian.report;

import org.jspecify.annotations.NullMarked;
