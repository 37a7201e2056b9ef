/** The list of what was not taken in. */
package beian.intake.list;
