/** Which row of a sheet holds the headings, and which column of the filing sheet each one means. */
package beian.intake.heading;
