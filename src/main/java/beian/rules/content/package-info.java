/**
 * Item 5 of the special inspection: does the website show what is filed, and whose is its domain.
 */
@NullMarked
package beian.rules.content;

import org.jspecify.annotations.NullMarked;
