/**
 * The technical floor without one domain word: settings, database, batch engine, clock and working
 * days, mail, sheets, look-ups, log. Every room above may use it; it looks at nobody.
 */
package beian.platform;
