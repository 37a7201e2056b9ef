/** Information changes: what may be changed, when, and by which application. */
@NullMarked
package beian.rules.change;

import org.jspecify.annotations.NullMarked;
