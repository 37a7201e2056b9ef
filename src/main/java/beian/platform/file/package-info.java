/** Files that are whole or not there, and files that nobody put there. */
@NullMarked
package beian.platform.file;

import org.jspecify.annotations.NullMarked;
