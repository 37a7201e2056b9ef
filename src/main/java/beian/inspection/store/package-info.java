/** Where findings are kept: the last word of every rule on every filing, and how it changed. */
@NullMarked
package beian.inspection.store;

import org.jspecify.annotations.NullMarked;
