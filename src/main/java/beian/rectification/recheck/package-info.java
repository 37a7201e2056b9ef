/** 补证 What somebody has to look at again, by when and for whom. */
@NullMarked
package beian.rectification.recheck;

import org.jspecify.annotations.NullMarked;
