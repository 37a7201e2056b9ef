/** The data tables of a home: which there are, its own files of them, and who changed them. */
@NullMarked
package beian.app.table;

import org.jspecify.annotations.NullMarked;
