/** The verb {@code rules}: the catalogue, new rules, and what other rules would change. */
@NullMarked
package beian.app.cli.rules;

import org.jspecify.annotations.NullMarked;
