/** What would be otherwise under other rules, told from what is kept; nothing is written. */
package beian.app.whatif;
