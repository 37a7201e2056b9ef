/**
 * What was observed, from where, when, and how long it holds. Observations come from collectors and
 * from files people supply; the rooms above read them through {@link beian.evidence.Evidence} and
 * never look outside themselves.
 */
package beian.evidence;
