/**
 * Where observations are kept, with the files they came from and the rows that could not be used.
 */
package beian.evidence.store;
