/** Tables that rules rest on: words, periods and amounts with the days between which they hold. */
@NullMarked
package beian.inspection.table;

import org.jspecify.annotations.NullMarked;
