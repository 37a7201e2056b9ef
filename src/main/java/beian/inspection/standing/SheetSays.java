package beian.inspection.standing;

import beian.filing.Deregistration;
import beian.filing.Filing;
import beian.inspection.Terms;
import beian.inspection.standing.Said.Answer;
import beian.inspection.standing.StatusWords.Means;
import beian.inspection.standing.StatusWords.Where;
import java.time.LocalDate;
import java.util.List;

/** What the sheet says of a filing. A column the sheet does not have says nothing. */
final class SheetSays {
  private static final String TRANSFER = "TRANSFER";
  private static final String APPROVED = "APPROVED";

  /** Until it is approved the provider is not one of those the filing has. */
  static final Said TRANSFER_IS_OPEN =
      Said.no("表中向本服务商的接入申请尚未完成", "by the sheet its transfer to this provider is not done yet");

  private SheetSays() {}

  /** Whether it stands. */
  static Said alive(Filing filing, LocalDate today) {
    boolean ended =
        filing.status().equals(Filing.DEREGISTERED)
            || filing.status().equals(Filing.TRANSFER_CANCELLED);
    if (filing.filingNo().isEmpty() && !ended) {
      return application(filing, today);
    }
    Said said =
        filing.status().isEmpty()
            ? empty(filing, "filing_status", "备案状态", "the filing's status")
            : Said.word(Where.FILING_STATUS, "备案状态", "the filing's status", filing.status(), today);
    if (deregistered(filing, today)) {
      return said.answer() == Answer.YES
          ? Said.unclear("备案状态有效，但注销已完成，互相矛盾", "its status stands, but its deregistration is done")
          : Said.no("注销已完成", "its deregistration is done");
    }
    return said.answer() != Answer.NO && transferGivenUp(filing, today)
        ? Said.unclear("接入备案申请已放弃", "its transfer to this provider was abandoned")
        : said;
  }

  private static Said application(Filing filing, LocalDate today) {
    String status = filing.application().status();
    return status.isEmpty()
        ? empty(filing, "order_status", "订单状态", "the application's status")
        : Said.word(Where.ORDER_STATUS, "订单状态", "the application's status", status, today);
  }

  private static Said empty(Filing filing, String column, String zh, String en) {
    return filing.speaksOf(column)
        ? Said.unclear(zh + "一栏为空", en + " is empty")
        : Said.silent("备案表没有" + zh + "一栏", "the sheet has no column for " + en);
  }

  private static boolean deregistered(Filing filing, LocalDate today) {
    Deregistration asked = filing.deregistration();
    LocalDate done = asked.doneAt();
    LocalDate approved = filing.approvedAt();
    if (done != null && !done.isAfter(today)) {
      return asked.withdrawnAt() == null && (approved == null || !approved.isAfter(done));
    }
    String type = filing.application().type();
    return filing.application().status().equals(APPROVED)
        && (type.equals("DEREG_ENTITY") || type.equals("DEREG_SITE"));
  }

  private static boolean transferGivenUp(Filing filing, LocalDate today) {
    return filing.application().type().equals(TRANSFER)
        && StatusWords.meaning(Where.ORDER_STATUS, filing.application().status(), today)
            .filter(Means.ENDED::equals)
            .isPresent();
  }

  /** Whether a transfer to this provider is applied for and not approved yet. */
  static boolean transferIsOpen(Filing filing) {
    return filing.application().type().equals(TRANSFER)
        && !filing.application().status().equals(APPROVED);
  }

  /** Whether it is this provider's. */
  static Said ours(Filing filing, Terms terms) {
    String provider = filing.access().provider();
    List<String> listed = filing.access().providersFiled();
    if (provider.isEmpty()) {
      return listed.isEmpty()
          ? filing.speaksOf("access_provider")
              ? Said.unclear("接入服务商一栏为空", "the access provider is empty")
              : Said.silent(
                  "备案表没有接入服务商一栏，视为本服务商自己的名单",
                  "the sheet has no column for the access provider and is taken for our own list")
          : Own.among(listed, terms, "备案表的接入商", "the sheet's providers");
    }
    Said own = Own.among(List.of(provider), terms, "接入服务商", "the access provider");
    if (listed.isEmpty()) {
      return own.answer() == Answer.NO && transferIsOpen(filing)
          ? Said.unclear(
              "接入服务商为“" + provider + "”，但有向本服务商的接入申请",
              "the access provider is \""
                  + provider
                  + "\", but a transfer to this provider is applied for")
          : own;
    }
    Said all = Own.among(listed, terms, "备案表的接入商", "the sheet's providers");
    return all.answer() == own.answer()
        ? own
        : Said.unclear(
            own.why().zh() + "；" + all.why().zh() + "：互相矛盾",
            own.why().en() + "; " + all.why().en() + ": they contradict each other");
  }
}
