/**
 * The one database: its pool, its schema, and the unit of work in which plain JDBC and entities
 * share a connection and commit together.
 */
package beian.platform.database;
