/** Bytes that became text somewhere else, and what they say here. */
@NullMarked
package beian.platform.text;

import org.jspecify.annotations.NullMarked;
