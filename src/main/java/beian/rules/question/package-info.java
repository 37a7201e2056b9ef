/**
 * What diagnoses and actions ask: of a filing and its access, of an application, of a domain and
 * its homepage. Each answer is positive or there is none.
 */
package beian.rules.question;
