/** The step that writes the report of the night. */
package beian.report.job;
