/** What the job {@code inspect} does in its first step: hold filings against the rules. */
package beian.inspection.job;
