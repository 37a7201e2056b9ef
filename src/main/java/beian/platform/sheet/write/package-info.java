/**
 * Writing tables people like to open: streamed workbooks with styles, filters, print setup, links
 * and charts, and CSV. Text is always text, never a formula; the same input gives the same bytes.
 */
package beian.platform.sheet.write;
