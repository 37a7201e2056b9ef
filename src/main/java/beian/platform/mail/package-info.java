/**
 * Letters going out (deterministic bytes, a folder or an SMTP server as transport) and what comes
 * back for them (bounces, receipts, automatic and human replies).
 */
@NullMarked
package beian.platform.mail;

import org.jspecify.annotations.NullMarked;
