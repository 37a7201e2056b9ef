/** Item 4 of the special inspection: is the website reached through the provider of the filing. */
@NullMarked
package beian.rules.access;

import org.jspecify.annotations.NullMarked;
