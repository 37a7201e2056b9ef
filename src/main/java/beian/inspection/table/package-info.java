/** Tables that rules rest on: words and amounts with the days between which they hold. */
package beian.inspection.table;
