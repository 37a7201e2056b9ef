/**
 * The steps of the {@code gather} job: evidence files are read, names, homepages and registrations
 * looked up.
 */
package beian.evidence.job;
