/** Tells people what the suite found and did: the inspection workbook and the morning summary. */
package beian.report;
