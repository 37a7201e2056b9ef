/**
 * What people do: open and close campaigns, extend, waive, take appeals and decide them. And what a
 * night does first: open cases.
 */
package beian.rectification.desk;
