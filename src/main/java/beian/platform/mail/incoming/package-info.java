/** What comes back for letters that went out: bounces, receipts, automatic and human replies. */
@NullMarked
package beian.platform.mail.incoming;

import org.jspecify.annotations.NullMarked;
