/**
 * Checks that cards of several families use, told by their cards which columns and tables they are
 * about.
 */
package beian.rules.shape;
