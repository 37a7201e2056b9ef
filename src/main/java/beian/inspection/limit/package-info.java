/** The numbers rules hold filings against: a dated table with the place each comes from. */
package beian.inspection.limit;
