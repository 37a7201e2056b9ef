/** Information changes: what may be changed, when, and by which application. */
package beian.rules.change;
