/** The summary of a workbook: the night's numbers, what needs a person, and the charts. */
package beian.report.sheet.summary;
