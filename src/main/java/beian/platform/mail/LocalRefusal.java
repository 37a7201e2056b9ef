package beian.platform.mail;

/** Letters that no server needs to see to know that they cannot be delivered. */
final class LocalRefusal {
  private LocalRefusal() {}

  /** The recipient's address has not the form of one. */
  static Sent.Refused unusableAddress() {
    return new Sent.Refused("local: 553 5.1.3 not a mail address", true, true);
  }

  /** A Chinese mailbox name, and the server on our side cannot carry it; the mailbox may exist. */
  static Sent.Refused needsSmtpUtf8() {
    return new Sent.Refused("local: 553 5.6.7 the server does not offer SMTPUTF8", true, false);
  }
}
