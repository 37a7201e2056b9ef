/**
 * A rule as people read it: the card with identity, severity, the source it rests on, what it looks
 * at, and what it says of each fault in both languages. Cards are YAML files.
 */
package beian.inspection.card;
