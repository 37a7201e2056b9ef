/** What is old, proves nothing any more and is cited by nobody goes. */
@NullMarked
package beian.app.purge;

import org.jspecify.annotations.NullMarked;
