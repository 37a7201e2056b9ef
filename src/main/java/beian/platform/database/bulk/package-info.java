/**
 * Tables that are loaded in bulk. One definition of a table's columns gives what inserts, changes
 * and reads its rows, and what compares it with the table as it stands.
 */
package beian.platform.database.bulk;
