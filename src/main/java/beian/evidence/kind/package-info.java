/**
 * The kinds of evidence, one class each: its word, age limit, subject, fields, file form and
 * masking. {@link beian.evidence.kind.Kinds} lists them, and is the only list.
 */
package beian.evidence.kind;
