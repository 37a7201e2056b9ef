/** Whom we trust when we talk over TLS. */
@NullMarked
package beian.platform.tls;

import org.jspecify.annotations.NullMarked;
