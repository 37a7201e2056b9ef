/** Steps that go over keys in their order, and the step that opens cases. */
@NullMarked
package beian.rectification.job;

import org.jspecify.annotations.NullMarked;
