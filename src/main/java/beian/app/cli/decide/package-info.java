/** Verbs by which people decide: campaigns, cases, notices, marks. */
@NullMarked
package beian.app.cli.decide;

import org.jspecify.annotations.NullMarked;
