/**
 * Reading tables people send, whatever the file: {@code .xlsx}, {@code .xls} and CSV through one
 * streaming door, {@link beian.platform.sheet.SheetFile}. What the file is, is decided by its
 * content, never by its name.
 */
package beian.platform.sheet;
