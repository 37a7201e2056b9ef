/** Rows that were read once and are walked again without the file they were read from. */
package beian.platform.sheet.spill;
