/** Letters going out: deterministic bytes, and a folder or an SMTP server to take them. */
@NullMarked
package beian.platform.mail;

import org.jspecify.annotations.NullMarked;
