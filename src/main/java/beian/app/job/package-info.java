/** The list of jobs, what state one is in, and the file that runs it. */
@NullMarked
package beian.app.job;

import org.jspecify.annotations.NullMarked;
