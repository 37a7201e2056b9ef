/**
 * Item 5 of the special inspection: does the website show what is filed, and whose is its domain.
 */
package beian.rules.content;
