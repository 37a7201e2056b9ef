/** What checks of several families read from a filing, and of which filings a card speaks. */
package beian.rules.filed;
