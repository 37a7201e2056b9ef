/**
 * The answers people ask for, on the spot: why a website is down, what its owner does next, and
 * which of the questions that owners put concern a filing. Made from what is kept and, for a
 * diagnosis, from what is looked up now; nothing is stored.
 */
package beian.app.answer;
