/** The verb {@code rules}: the catalogue, new rules, and what other rules would change. */
package beian.app.cli.rules;
