/** How authorization codes for a server may be made and used. */
@NullMarked
package beian.rules.authorization;

import org.jspecify.annotations.NullMarked;
