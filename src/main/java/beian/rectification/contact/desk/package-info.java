/** What people do with codes: ask for them, type them back, look at them. */
@NullMarked
package beian.rectification.contact.desk;

import org.jspecify.annotations.NullMarked;
