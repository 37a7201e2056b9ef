/** Why a filing stands where it stands: one page, from its findings to what comes next. */
@NullMarked
package beian.app.why;

import org.jspecify.annotations.NullMarked;
