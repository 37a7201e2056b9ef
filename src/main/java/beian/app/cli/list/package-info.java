/** Commands that show a list and do nothing else. */
package beian.app.cli.list;
