/**
 * Looking outside: what names resolve to, what homepages show, what registries say of domains.
 * Business registries and the carriers' number status have no live look-up yet; they would be
 * further {@link beian.evidence.live.Collector}s.
 */
@NullMarked
package beian.evidence.live;

import org.jspecify.annotations.NullMarked;
