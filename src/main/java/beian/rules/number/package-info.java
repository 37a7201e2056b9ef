/** How websites show their filing number, and who says whether it exists. */
package beian.rules.number;
