/** Texts asked of WHOIS servers we do not know: bounded, and never from inside our own network. */
@NullMarked
package beian.platform.whois;

import org.jspecify.annotations.NullMarked;
