/** What would be otherwise under other rules, told from what is kept; nothing is written. */
@NullMarked
package beian.app.whatif;

import org.jspecify.annotations.NullMarked;
