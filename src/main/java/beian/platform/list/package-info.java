/**
 * What a list is, whatever it lists: columns, filters, order, and pages that the database cuts.
 * Each room defines its own; command line, workbook and every other door show them.
 */
package beian.platform.list;
