/** The filters by which every list about filings is narrowed down. */
package beian.inspection.list;
