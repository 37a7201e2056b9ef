/** What everything that leaves the house needs: files that are whole or not there, and a memory. */
@NullMarked
package beian.platform.outgoing;

import org.jspecify.annotations.NullMarked;
