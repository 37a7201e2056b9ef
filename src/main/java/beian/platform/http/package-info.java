/**
 * Pages fetched from servers we do not know: bounded, polite, and never from inside our own
 * network.
 */
@NullMarked
package beian.platform.http;

import org.jspecify.annotations.NullMarked;
