/**
 * The job engine: Jakarta Batch jobs whose rows and checkpoints commit together, started, restarted
 * after whatever happened, and listed.
 */
package beian.platform.batch;
