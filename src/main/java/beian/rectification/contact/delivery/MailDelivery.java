package beian.rectification.contact.delivery;

import beian.platform.mail.Letter;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Sent;
import beian.rectification.contact.CodeMessage;
import beian.rectification.contact.ContactSettings;
import beian.rectification.notice.Sender;
import java.util.Map;

/** Mails each code to the gateway that makes a text message of it, by the house's own transport. */
public final class MailDelivery implements CodeDelivery {
  private static final String TOKEN = "code";

  private final ContactSettings settings;
  private final Sender sender;
  private final MailTransport transport;

  /**
   * @param settings with a gateway
   * @param sender who writes
   */
  public MailDelivery(ContactSettings settings, Sender sender, MailTransport transport) {
    this.settings = settings;
    this.sender = sender;
    this.transport = transport;
  }

  @Override
  public Sent send(CodeMessage message) {
    return transport.send(
        new Letter(
            TOKEN + "." + message.no() + "@" + sender.domain(),
            message.issuedAt(),
            sender.from(),
            sender.verp().address(TOKEN),
            settings.mailbox(message.number()),
            null,
            "备案联系号码核验 " + message.no() + " contact number",
            message.text(),
            "<p>" + message.text().replace("&", "&amp;").replace("<", "&lt;") + "</p>",
            Map.of("Auto-Submitted", "auto-generated")));
  }
}
