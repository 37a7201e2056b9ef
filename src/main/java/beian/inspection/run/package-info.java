/** Gathers what the rules need for a batch of filings and lets the inspector look. */
package beian.inspection.run;
