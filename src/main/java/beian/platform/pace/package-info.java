/** Not too fast and not too many at once: rates and bounds for everything that leaves the house. */
@NullMarked
package beian.platform.pace;

import org.jspecify.annotations.NullMarked;
