package beian.rectification.notice;

import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.inspection.card.Words;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.WhyThisDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the letters: Chinese first, then English, as HTML and as plain text. */
public final class LetterWriter {
  private final Templates templates = new Templates();
  private final Sender sender;
  private final Catalog catalog;

  /**
   * @param catalog names the item of the inspection each rule belongs to
   */
  public LetterWriter(Sender sender, Catalog catalog) {
    this.sender = sender;
    this.catalog = catalog;
  }

  /** Who writes. */
  public Sender sender() {
    return sender;
  }

  /**
   * What a notice says.
   *
   * @param told the findings it tells
   * @param earlier numbers of earlier notices of the case that still hold
   * @param on the day it counts from
   * @param lastDay the last day of the period if it arrives on that day; null while a year is
   *     missing
   * @param missingYear that year
   * @param will whether the access will, not may, be cancelled
   */
  public record Matter(
      Campaign campaign,
      Case about,
      Filing filing,
      List<CaseFinding> told,
      List<String> earlier,
      LocalDate on,
      @Nullable LocalDate lastDay,
      @Nullable Integer missingYear,
      boolean will) {}

  /** A notice. */
  public NoticeText notice(String noticeNo, Matter matter) {
    Map<String, Object> model = common(noticeNo, matter.filing(), matter.on());
    List<CaseFinding> enforced =
        matter.told().stream().filter(one -> one.severity().enforced()).toList();
    List<CaseFinding> advice =
        matter.told().stream().filter(one -> !one.severity().enforced()).toList();
    LocalDate last = matter.lastDay();
    Integer year = matter.missingYear();
    String number = number(matter.filing());
    String subject = subject(number, matter.about().no(), !enforced.isEmpty(), last);
    model.put("caseNo", matter.about().no());
    model.put("campaign", matter.campaign().name());
    model.put("filingNo", number);
    model.put("period", WhyThisDate.length(matter.campaign().period()));
    model.put("extension", WhyThisDate.length(matter.campaign().extension()));
    model.put("lastDay", last == null ? "" : WhyThisDate.text(last));
    model.put("missingYear", year == null ? "" : year.toString());
    model.put("enforced", enforced.stream().map(this::item).toList());
    model.put("advice", advice.stream().map(this::item).toList());
    model.put("earlier", String.join(", ", matter.earlier()));
    model.put("willBeCancelled", matter.will());
    model.put("subject", subject);
    model.put("preview", number + " " + matter.about().no());
    return written("notice", subject, model);
  }

  /**
   * A reminder of an idle transfer.
   *
   * @param days how long it has been idle
   * @param limit after how many days it is cleaned up
   * @param since the day it counts from
   * @param start what happened on that day
   * @param lastDay the last day before the cleanup
   */
  public NoticeText reminder(
      String noticeNo,
      Filing filing,
      long days,
      int limit,
      LocalDate since,
      Words start,
      LocalDate lastDay,
      LocalDate on) {
    Map<String, Object> model = common(noticeNo, filing, on);
    String orderNo =
        filing.application().no().isEmpty() ? number(filing) : filing.application().no();
    String subject =
        "【接入备案提醒】%s 请于 %s 前完成余下步骤 / Please finish your transfer".formatted(orderNo, lastDay);
    model.put("orderNo", orderNo);
    model.put("days", days);
    model.put("limit", limit);
    model.put("since", since.toString());
    model.put("start", start);
    model.put("lastDay", WhyThisDate.text(lastDay));
    model.put("subject", subject);
    model.put("preview", orderNo);
    return written("reminder", subject, model);
  }

  private NoticeText written(String template, String subject, Map<String, Object> model) {
    return new NoticeText(
        subject,
        templates.fill(template + ".ftl", model),
        templates.fill(template + ".ftlh", model));
  }

  private Map<String, Object> common(String noticeNo, Filing filing, LocalDate on) {
    Map<String, Object> model = new HashMap<>();
    model.put("noticeNo", noticeNo);
    model.put("provider", sender.provider());
    model.put("contact", sender.contact());
    model.put("email", sender.email());
    model.put("entity", filing.entity().name().isEmpty() ? number(filing) : filing.entity().name());
    model.put("domains", String.join(", ", filing.website().domains()));
    model.put("plannedOn", on.toString());
    return model;
  }

  private LetterItem item(CaseFinding finding) {
    Words item =
        catalog
            .find(finding.rule())
            .map(entry -> entry.card().item().words())
            .orElse(finding.severity().words());
    return new LetterItem(finding.rule(), item, finding.opinion(), finding.remedy());
  }

  private static String subject(
      String number, String caseNo, boolean enforced, @Nullable LocalDate last) {
    if (!enforced) {
      return "【备案核查建议】%s / Advice on your ICP filing [%s]".formatted(number, caseNo);
    }
    String until = last == null ? "" : "，请于 " + last + " 24:00 前整改";
    return "【备案整改通知】%s%s / ICP filing rectification notice [%s]".formatted(number, until, caseNo);
  }

  private static String number(Filing filing) {
    if (!filing.filingNo().isEmpty()) {
      return filing.filingNo();
    }
    return filing.application().no().isEmpty() ? filing.key() : filing.application().no();
  }
}
