/** What is kept of imports: the files of each run with their counts, and the rejected rows. */
@NullMarked
package beian.intake.store;

import org.jspecify.annotations.NullMarked;
