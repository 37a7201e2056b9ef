/** Files that are whole or not there. */
@NullMarked
package beian.platform.file;

import org.jspecify.annotations.NullMarked;
