/** Websites without provider and entities without website. */
@NullMarked
package beian.rules.shell;

import org.jspecify.annotations.NullMarked;
