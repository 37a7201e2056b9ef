/** What all sheets of the workbook have in common: their frame, their looks, where rows stand. */
package beian.report.sheet.frame;
