/**
 * What an observation is made of: its kind, its fields, when it can have been seen, and how a row
 * of a table becomes one. The kinds themselves stand in {@link beian.evidence.kind}.
 */
package beian.evidence.observation;
