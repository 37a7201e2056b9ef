/** {@code data}: the tables the rules rest on, and those a home has in their place. */
package beian.app.cli.data;
