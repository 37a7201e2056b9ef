/**
 * The catalogue of the special inspection: every rule is one class in its family's package, with a
 * card that says everything people read about it. Rules are pure. The list, the pages and the
 * skeleton of a new rule are here.
 */
package beian.rules;
