/** The inspection workbook: one class a sheet. */
package beian.report.sheet;
