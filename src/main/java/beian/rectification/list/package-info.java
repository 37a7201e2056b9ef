/**
 * The lists of what the room keeps, and of the filings and findings it follows up: one class a
 * list, for command line, workbook and every other door.
 */
package beian.rectification.list;
