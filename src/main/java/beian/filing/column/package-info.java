/** The columns of the filing sheet: their keys, types and headings, as annotations and as data. */
package beian.filing.column;
