/** What a suite looks up in the world outside, as its home's settings say. */
package beian.app.lookup;
