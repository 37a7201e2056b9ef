/**
 * Words of outside sources and what each means: dated tables with the place every word comes from.
 * A word counts as a whole; one that stands in no table proves nothing.
 */
package beian.filing.word;
