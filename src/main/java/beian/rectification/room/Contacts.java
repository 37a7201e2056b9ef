package beian.rectification.room;

import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.contact.CodeChannel;
import beian.rectification.contact.ContactError;
import beian.rectification.contact.ContactSettings;
import beian.rectification.contact.delivery.CodeDelivery;
import beian.rectification.contact.desk.Confirmations;
import beian.rectification.contact.desk.ContactDesk;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Contact numbers verified by codes: what the doors use of it. */
public final class Contacts {
  private final ContactDesk desk;
  private final Confirmations confirmations;
  private final ContactSettings settings;
  private final Function<CodeChannel, CodeDelivery> deliveries;
  private final boolean vendor;

  Contacts(
      ContactDesk desk,
      FilingStore filings,
      ObservationStore observations,
      Transactions transactions,
      ContactSettings settings,
      Function<CodeChannel, CodeDelivery> deliveries,
      boolean vendor) {
    this.desk = desk;
    this.confirmations = new Confirmations(transactions, desk, filings, observations);
    this.settings = settings;
    this.deliveries = deliveries;
    this.vendor = vendor;
  }

  /** Asks for codes, and knows them. */
  public ContactDesk desk() {
    return desk;
  }

  /** Takes codes that were typed back. */
  public Confirmations confirmations() {
    return confirmations;
  }

  /**
   * The way that is meant.
   *
   * @param asked what was asked for; null: what an admin set
   */
  public CodeChannel way(@Nullable CodeChannel asked) {
    return asked == null ? settings.way() : asked;
  }

  /**
   * The way, ready to be used.
   *
   * @throws ProblemException COD-006 when what it needs is not set
   */
  public CodeDelivery delivery(CodeChannel way) {
    String missing =
        switch (way) {
          case FILE -> "";
          case MAIL -> settings.gateway().isEmpty() ? "beian.contact.gateway" : "";
          case SMS -> missingForMessages();
        };
    if (!missing.isEmpty()) {
      throw new ProblemException(
          new Problem(
              ContactError.WAY_NOT_SET_UP, way.name().toLowerCase(Locale.ROOT), "", missing));
    }
    return deliveries.apply(way);
  }

  private String missingForMessages() {
    if (!vendor) {
      return "beian.vendor.secret-id";
    }
    if (settings.smsApp().isEmpty()) {
      return "beian.contact.sms-app";
    }
    if (settings.smsSign().isEmpty()) {
      return "beian.contact.sms-sign";
    }
    return settings.smsTemplate().isEmpty() ? "beian.contact.sms-template" : "";
  }
}
