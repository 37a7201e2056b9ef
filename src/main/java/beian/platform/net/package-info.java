/** Addresses of the internet and blocks of them, as numbers: nothing here connects to anything. */
@NullMarked
package beian.platform.net;

import org.jspecify.annotations.NullMarked;
