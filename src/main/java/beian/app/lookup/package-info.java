/** What a suite looks up in the world outside, as its home's settings say. */
@NullMarked
package beian.app.lookup;

import org.jspecify.annotations.NullMarked;
