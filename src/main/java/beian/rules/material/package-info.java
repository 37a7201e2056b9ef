/** Item 3 of the special inspection: are the materials on file, readable, and of this filing. */
@NullMarked
package beian.rules.material;

import org.jspecify.annotations.NullMarked;
