/** What was seen of a filing's websites: which pages are theirs, and which only stand in. */
@NullMarked
package beian.rules.page;

import org.jspecify.annotations.NullMarked;
