/**
 * Looking outside: what names resolve to, what homepages show. What a vendor answers for money
 * stands in {@code vendor}.
 */
@NullMarked
package beian.evidence.live;

import org.jspecify.annotations.NullMarked;
