/**
 * Looking outside: what names resolve to, what homepages show, what registries say of domains. What
 * a vendor answers for money stands in {@code vendor}.
 */
package beian.evidence.live;
