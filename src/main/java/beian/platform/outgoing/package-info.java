/** What everything that leaves the house needs: a memory of what left. */
@NullMarked
package beian.platform.outgoing;

import org.jspecify.annotations.NullMarked;
