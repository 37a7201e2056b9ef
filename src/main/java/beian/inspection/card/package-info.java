/**
 * What people read of a rule, as annotations beside its code: identity, severity, the source it
 * rests on, what it looks at, and what it says of each fault in both languages.
 */
@NullMarked
package beian.inspection.card;

import org.jspecify.annotations.NullMarked;
