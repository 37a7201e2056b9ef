/** The administration's verification by text message. */
@NullMarked
package beian.rules.sms;

import org.jspecify.annotations.NullMarked;
