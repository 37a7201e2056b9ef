/** The Internet Culture Business Permit: who needs it, how long it lasts, where it is filed. */
@NullMarked
package beian.rules.culture;

import org.jspecify.annotations.NullMarked;
