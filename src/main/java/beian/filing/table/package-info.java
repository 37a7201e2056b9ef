/** Reads the tables among the resources. */
@NullMarked
package beian.filing.table;

import org.jspecify.annotations.NullMarked;
