/** Whether what an application asks for can be filed at all. */
@NullMarked
package beian.rules.eligibility;

import org.jspecify.annotations.NullMarked;
