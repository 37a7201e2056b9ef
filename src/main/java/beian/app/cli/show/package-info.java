/** Verbs that look: lists, rules, numbers, settings, errors. */
@NullMarked
package beian.app.cli.show;

import org.jspecify.annotations.NullMarked;
