/** The data tables of a home: which there are, its own files of them, and who changed them. */
package beian.app.table;
