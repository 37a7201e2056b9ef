/** Item 1 of the special inspection: is the entity what the filing says it is. */
@NullMarked
package beian.rules.entity;

import org.jspecify.annotations.NullMarked;
