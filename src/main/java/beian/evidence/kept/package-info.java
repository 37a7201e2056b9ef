/** Evidence files as they were taken in, and what an observation cites of them. */
package beian.evidence.kept;
