/** The steps of the job {@code notify}. */
@NullMarked
package beian.rectification.notice.job;

import org.jspecify.annotations.NullMarked;
