/** The columns of the filing sheet: their keys, types and headings, as annotations and as data. */
@NullMarked
package beian.filing.column;

import org.jspecify.annotations.NullMarked;
