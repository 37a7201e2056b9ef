/**
 * Measures the suite: makes any number of fictitious filings with their evidence, lets five nights
 * run over them in a process of limited memory, and runs the plainest loop that could do the same
 * beside them.
 */
package beian.app.bench;
