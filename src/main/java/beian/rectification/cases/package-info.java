/** What a case is, which states it can be in, and how an inspection changes it. Pure. */
@NullMarked
package beian.rectification.cases;

import org.jspecify.annotations.NullMarked;
