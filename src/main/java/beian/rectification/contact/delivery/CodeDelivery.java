package beian.rectification.contact.delivery;

import beian.platform.mail.Sent;
import beian.rectification.contact.CodeMessage;

/** Hands a code over, once. */
@FunctionalInterface
public interface CodeDelivery {
  /**
   * Tries once. What comes back never holds the code.
   *
   * @return {@link Sent.Unreachable} only when certainly nothing left
   */
  Sent send(CodeMessage message);
}
