/** How websites show their filing number, and who says whether it exists. */
@NullMarked
package beian.rules.number;

import org.jspecify.annotations.NullMarked;
