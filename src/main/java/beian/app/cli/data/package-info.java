/** {@code data}: the tables the rules rest on, and those a home has in their place. */
@NullMarked
package beian.app.cli.data;

import org.jspecify.annotations.NullMarked;
