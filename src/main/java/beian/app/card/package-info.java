/** The rules that hold in a home: the product's cards, its own, and its profiles. */
package beian.app.card;
