/**
 * Where campaigns, cases, clocks, letters and marks are kept: the questions that are asked about
 * entities, each store those of its own. What is found in a transaction changes by what is done to
 * it; nothing is saved by hand.
 */
package beian.rectification.store;
