/**
 * Where observations are kept, with the files they came from and the rows that could not be used.
 */
@NullMarked
package beian.evidence.store;

import org.jspecify.annotations.NullMarked;
