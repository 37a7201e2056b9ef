/**
 * The job engine: Jakarta Batch jobs whose rows and checkpoints commit together, started, restarted
 * after whatever happened, and listed.
 */
@NullMarked
package beian.platform.batch;

import org.jspecify.annotations.NullMarked;
