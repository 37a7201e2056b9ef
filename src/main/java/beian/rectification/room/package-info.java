/** The room put together: every part of it made once, with what it needs. */
@NullMarked
package beian.rectification.room;

import org.jspecify.annotations.NullMarked;
