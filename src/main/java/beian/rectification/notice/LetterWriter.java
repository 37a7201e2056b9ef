package beian.rectification.notice;

import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.inspection.card.Item;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.WhyThisDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** A notice: one letter for all the cases of an owner. */
  public NoticeText notice(String letterNo, List<PartOfLetter> parts) {
    Map<String, Object> model = several(letterNo, parts);
    PartOfLetter first = parts.get(0);
    boolean enforced = parts.stream().anyMatch(LetterWriter::isEnforced);
    String subject = subject(letterNo, parts, enforced);
    model.put("campaign", first.campaign().name());
    model.put("extension", WhyThisDate.length(first.campaign().extension()));
    model.put("enforced", enforced);
    model.put("illegal", numbers(parts, this::isIllegal));
    model.put("will", numbers(parts, part -> isEnforced(part) && part.will()));
    model.put("may", numbers(parts, part -> isEnforced(part) && !part.will()));
    model.put("lawful", numbers(parts, part -> isEnforced(part) && !isIllegal(part)));
    model.put("subject", subject);
    return written("notice", subject, model);
  }

  /** That running periods are about to end. */
  public NoticeText deadline(String letterNo, List<PartOfLetter> parts) {
    Map<String, Object> model = several(letterNo, parts);
    String last =
        parts.stream()
            .map(PartOfLetter::until)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .map(WhyThisDate::until)
            .orElse("");
    String subject =
        "【整改期限提醒】%s将于 %s 届满 / Reminder: rectification period ends [%s]"
            .formatted(
                several(parts, number(parts.get(0).filing()) + " "), last, caseNo(letterNo, parts));
    model.put("subject", subject);
    return written("deadline", subject, model);
  }

  /** A copy of a letter that was sent before. */
  public NoticeText copy(Digest first, NoticeText text) {
    String day = Zone.dayOf(first.mail().plannedAt()).toString();
    String zh = "本邮件是 " + day + " 所发通知（" + first.no() + "）的副本，期限以原通知为准，不另起算。";
    String en =
        "This is a copy of the notice of %s (%s); its periods are those of the first letter."
            .formatted(day, first.no());
    return new NoticeText(
        "【副本 copy】" + text.subject(),
        zh + "\n" + en + "\n\n" + text.plain(),
        text.html()
            .replaceFirst(
                "(<body[^>]*>)",
                "$1<p style=\"margin:0;padding:12px 28px;background:#fff4e5;color:#7a3e00;\">"
                    + zh
                    + "<br>"
                    + en
                    + "</p>"));
  }

  /**
   * An idle transfer of which an owner is reminded.
   *
   * @param noticeNo of the reminder
   * @param days how long it has been idle
   * @param limit after how many days it is cleaned up
   * @param since the day it counts from
   * @param start what happened on that day
   * @param until when the time before the cleanup ends
   */
  public record IdlePart(
      String noticeNo,
      Filing filing,
      long days,
      int limit,
      LocalDate since,
      Words start,
      Instant until) {
    String orderNo() {
      String order = filing.application().no();
      return order.isEmpty() ? number(filing) : order;
    }
  }

  /** A reminder of one owner's idle transfers, the most urgent first. */
  public NoticeText reminder(List<IdlePart> parts, LocalDate on) {
    IdlePart first = parts.get(0);
    Map<String, Object> model = common(first.noticeNo(), first.filing(), on);
    String which =
        parts.size() == 1 ? first.orderNo() : first.orderNo() + " 等 " + parts.size() + " 项";
    String subject =
        "【接入备案提醒】%s 请于 %s（含）前完成余下步骤 / Please finish your transfer"
            .formatted(which, Zone.lastDayOf(first.until()));
    model.put("parts", parts.stream().map(this::idle).toList());
    model.put("single", parts.size() == 1);
    model.put("limit", first.limit());
    model.put("subject", subject);
    model.put("preview", which);
    return written("reminder", subject, model);
  }

  private Map<String, Object> idle(IdlePart part) {
    return Map.of(
        "noticeNo",
        part.noticeNo(),
        "orderNo",
        part.orderNo(),
        "domains",
        String.join(", ", part.filing().website().domains()),
        "days",
        part.days(),
        "since",
        part.since().toString(),
        "start",
        part.start(),
        "until",
        WhyThisDate.text(part.until()));
  }

  private NoticeText written(String template, String subject, Map<String, Object> model) {
    return new NoticeText(
        subject,
        templates.fill(template + ".ftl", model),
        templates.fill(template + ".ftlh", model));
  }

  private Map<String, Object> several(String letterNo, List<PartOfLetter> parts) {
    PartOfLetter first = parts.get(0);
    Map<String, Object> model = common(letterNo, first.filing(), first.on());
    model.put("parts", parts.stream().map(part -> part(part, first)).toList());
    model.put("single", parts.size() == 1);
    model.put("preview", several(parts, number(first.filing())) + " " + caseNo(letterNo, parts));
    return model;
  }

  private Map<String, Object> part(PartOfLetter part, PartOfLetter first) {
    Instant until = part.until();
    Integer year = part.missingYear();
    String entity = part.filing().entity().name();
    Map<String, Object> model = new HashMap<>();
    model.put("noticeNo", part.noticeNo());
    model.put("caseNo", part.about().no());
    model.put("filingNo", number(part.filing()));
    model.put("domains", String.join(", ", part.filing().website().domains()));
    model.put("entity", entity.equals(first.filing().entity().name()) ? "" : entity);
    model.put("period", WhyThisDate.length(part.campaign().period()));
    model.put("until", until == null ? "" : WhyThisDate.text(until));
    model.put("missingYear", year == null ? "" : year.toString());
    model.put("enforced", items(part, true));
    model.put("advice", items(part, false));
    model.put("earlier", String.join(", ", part.earlier()));
    return model;
  }

  private List<LetterItem> items(PartOfLetter part, boolean enforced) {
    return part.told().stream()
        .filter(finding -> finding.severity().enforced() == enforced)
        .map(this::item)
        .toList();
  }

  private static boolean isEnforced(PartOfLetter part) {
    return part.told().stream().anyMatch(finding -> finding.severity().enforced());
  }

  /** Whether the content itself is what must not be: it need not stay reachable for a day. */
  private boolean isIllegal(PartOfLetter part) {
    return part.told().stream()
        .filter(finding -> finding.severity() == Severity.FATAL)
        .flatMap(finding -> catalog.find(finding.rule()).stream())
        .anyMatch(entry -> entry.card().item() == Item.CONTENT);
  }

  private static String numbers(List<PartOfLetter> parts, Predicate<PartOfLetter> which) {
    return parts.stream()
        .filter(which)
        .map(part -> number(part.filing()))
        .collect(Collectors.joining(", "));
  }

  /** {@code 京ICP备00000001号-1}, or how many there are with it. */
  private static String several(List<PartOfLetter> parts, String first) {
    return parts.size() == 1
        ? first
        : first.strip() + " 等 " + parts.size() + " 个备案" + (first.endsWith(" ") ? " " : "");
  }

  /** What an answer can be known by: the case, or the letter when it is about several. */
  private static String caseNo(String letterNo, List<PartOfLetter> parts) {
    return parts.size() == 1 ? parts.get(0).about().no() : letterNo;
  }

  private Map<String, Object> common(String noticeNo, Filing filing, LocalDate on) {
    Map<String, Object> model = new HashMap<>();
    model.put("noticeNo", noticeNo);
    model.put("provider", sender.provider());
    model.put("contact", sender.contact());
    model.put("email", sender.email());
    model.put("answerable", sender.answerable());
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

  private static String subject(String letterNo, List<PartOfLetter> parts, boolean enforced) {
    String number = several(parts, number(parts.get(0).filing()));
    String no = caseNo(letterNo, parts);
    if (!enforced) {
      return "【备案核查建议】%s / Advice on your ICP filing [%s]".formatted(number, no);
    }
    Instant end = parts.get(0).until();
    String until = end == null ? "" : "，请于 " + WhyThisDate.until(end) + " 前整改";
    return "【备案整改通知】%s%s / ICP filing rectification notice [%s]".formatted(number, until, no);
  }

  private static String number(Filing filing) {
    if (!filing.filingNo().isEmpty()) {
      return filing.filingNo();
    }
    return filing.application().no().isEmpty() ? filing.key() : filing.application().no();
  }
}
