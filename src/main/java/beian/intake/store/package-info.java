/** What is kept of imports: the files of each run with their counts, and the rejected rows. */
package beian.intake.store;
