/** The examples on the cards: filings with what was seen, and what the rule says of them. */
package beian.inspection.example;
