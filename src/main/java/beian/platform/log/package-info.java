/** Where log lines go, and what is struck out of them on the way. */
@NullMarked
package beian.platform.log;

import org.jspecify.annotations.NullMarked;
