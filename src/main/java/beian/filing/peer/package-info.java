/** How filings touch one another: by which values, and what one knows of the others. */
package beian.filing.peer;
