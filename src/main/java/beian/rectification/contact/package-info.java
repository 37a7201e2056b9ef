/**
 * Contact numbers verified by their holders: a code sent to a filed mobile and typed back. Which
 * codes there are, how they are kept and who did what; how one is sent stands in {@code way}, what
 * people do in {@code desk}.
 */
package beian.rectification.contact;
