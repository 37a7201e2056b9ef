/** Tables that rules rest on: words and amounts with the days between which they hold. */
@NullMarked
package beian.inspection.table;

import org.jspecify.annotations.NullMarked;
