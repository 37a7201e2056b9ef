/** The workbooks of past runs, as they were written: one for each execution, never changed. */
package beian.report.kept;
