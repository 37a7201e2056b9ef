/**
 * Pages fetched from servers we do not know: bounded, polite, and never from inside our own
 * network.
 */
package beian.platform.http;
