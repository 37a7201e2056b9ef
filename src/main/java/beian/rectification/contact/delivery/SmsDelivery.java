package beian.rectification.contact.delivery;

import beian.platform.error.Problem;
import beian.platform.mail.Sent;
import beian.platform.vendor.VendorAction;
import beian.platform.vendor.VendorAnswer;
import beian.platform.vendor.VendorAnswer.Answered;
import beian.platform.vendor.VendorAnswer.Declined;
import beian.platform.vendor.VendorAnswer.InDoubt;
import beian.platform.vendor.VendorAnswer.Unreachable;
import beian.platform.vendor.VendorClient;
import beian.rectification.contact.CodeMessage;
import beian.rectification.contact.ContactError;
import beian.rectification.contact.ContactSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends each code as a text message by the vendor's interface. What the vendor took is on its way;
 * what it refused was not sent; what it did not answer is in doubt.
 */
public final class SmsDelivery implements CodeDelivery {
  private static final VendorAction SEND = new VendorAction("sms", "2021-01-11", "SendSms");
  private static final String MAINLAND = "+86";
  private static final String LIMITED = "LimitExceeded";
  private static final int LONGEST_WORD = 100;

  private final ContactSettings settings;
  private final Supplier<VendorClient> vendor;

  /**
   * @param settings with the application, signature and template of text messages
   * @param vendor opened for each code and closed behind it
   */
  public SmsDelivery(ContactSettings settings, Supplier<VendorClient> vendor) {
    this.settings = settings;
    this.vendor = vendor;
  }

  @Override
  public Sent send(CodeMessage message) {
    try (VendorClient open = vendor.get()) {
      return sent(open.ask(SEND, parameters(message)).join());
    }
  }

  private Map<String, Object> parameters(CodeMessage message) {
    return Map.of(
        "PhoneNumberSet", List.of(MAINLAND + message.number()),
        "SmsSdkAppId", settings.smsApp(),
        "SignName", settings.smsSign(),
        "TemplateId", settings.smsTemplate(),
        "TemplateParamSet",
            settings.smsParameters().stream().map(word -> parameter(word, message)).toList(),
        "SessionContext", message.no());
  }

  private static String parameter(String word, CodeMessage message) {
    return switch (word) {
      case "code" -> message.code();
      case "hours" -> Long.toString(message.hours());
      default -> message.filing();
    };
  }

  private static Sent sent(VendorAnswer answer) {
    if (answer instanceof Answered answered) {
      return taken(answered.response().path("SendStatusSet"));
    }
    if (answer instanceof Declined declined) {
      return new Sent.Refused(declined.code(), !declined.later(), false);
    }
    return answer instanceof Unreachable nobody
        ? new Sent.Unreachable(problem(nobody.why()))
        : doubt(answer instanceof InDoubt doubt ? doubt.why() : "");
  }

  /** One number was given, so one status comes back; anything else proves nothing. */
  private static Sent taken(JsonNode statuses) {
    if (!statuses.isArray() || statuses.size() != 1) {
      return doubt("NO_STATUS");
    }
    String code = word(statuses.path(0).path("Code"));
    if (code.isEmpty()) {
      return doubt("NO_STATUS");
    }
    return code.equals("Ok")
        ? new Sent.Accepted(word(statuses.path(0).path("SerialNo")))
        : new Sent.Refused(code, !code.startsWith(LIMITED), false);
  }

  /** A word of the vendor's: letters, digits, dots and colons; empty when it is none. */
  private static String word(JsonNode node) {
    String text = node.asText();
    return text.length() <= LONGEST_WORD && text.matches("[A-Za-z0-9_.:-]+") ? text : "";
  }

  private static Sent doubt(String why) {
    return new Sent.Uncertain(problem(why));
  }

  private static Problem problem(String found) {
    return new Problem(ContactError.NOT_SENT, SEND.toString(), found, "");
  }
}
