/** Reads the profiles of a home, by which rules weigh less, are off, or read the FAQ otherwise. */
package beian.inspection.profile;
