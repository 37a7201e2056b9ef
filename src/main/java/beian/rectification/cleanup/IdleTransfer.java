package beian.rectification.cleanup;

import beian.filing.Access;
import beian.filing.Application;
import beian.filing.Filing;
import beian.filing.column.ColumnSpec;
import beian.filing.number.Normal;
import beian.filing.word.TransferWord;
import beian.inspection.card.Words;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.StartEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A preliminarily approved transfer and its clock.
 *
 * @param filing the filing
 * @param clock counts calendar days from the start; {@code cleanup:} and the filing key
 */
public record IdleTransfer(Filing filing, Deadline clock) {
  /** The types of application and status it is about. */
  private static final String TRANSFER = "TRANSFER";

  private static final String APPROVED = "PRELIMINARILY_APPROVED";

  /** What follows the preliminary approval. */
  private static final Pattern FURTHER =
      Pattern.compile("复审|管局|短信|secondary|submitted|sms", Pattern.CASE_INSENSITIVE);

  /**
   * The idle transfer a filing is; empty when it is none.
   *
   * @param fromLastStep the reading that counts from the last step (C-03)
   */
  public static Optional<IdleTransfer> of(
      Filing filing, boolean fromLastStep, CleanupDays days, Counting counting) {
    Application order = filing.application();
    Instant approved = order.preliminarilyApprovedAt();
    if (!order.type().equals(TRANSFER) || !order.status().equals(APPROVED) || approved == null) {
      return Optional.empty();
    }
    Instant step = order.lastStepAt();
    boolean last = fromLastStep && step != null && step.isAfter(approved);
    Deadline clock =
        counting.start(
            "cleanup:" + filing.key(),
            "",
            filing.key(),
            last ? StartEvent.LAST_STEP : StartEvent.PRELIMINARY_APPROVAL,
            last && step != null ? step : approved,
            new Period(days.limit(), Period.Unit.DAYS));
    return Optional.of(new IdleTransfer(filing, clock));
  }

  /**
   * What else the sheet says by which it went on after the preliminary approval, though its status
   * is still that one; empty when nothing does. Columns are not all kept up alike.
   */
  public Optional<Words> wentOn() {
    Application order = filing.application();
    Instant approved = order.preliminarilyApprovedAt();
    LocalDate filed = filing.approvedAt();
    if (approved == null) {
      return Optional.empty();
    }
    Map<String, Boolean> later = new LinkedHashMap<>();
    later.put("submitted_to_bureau_at", isAfter(order.submittedToBureauAt(), approved));
    later.put("sms_verified_at", isAfter(order.smsVerifiedAt(), approved));
    later.put("sms_sent_at", isAfter(order.smsSentAt(), approved));
    later.put("edit_at", isAfter(order.editedAt(), approved));
    later.put("returned_at", isAfter(order.returnedAt(), approved));
    later.put("transfer_status", isFurther(filing.access().transferStatus()));
    later.put("providers_filed", isBesideAnother(filing.access()));
    later.put("approved_at", filed != null && !filed.isBefore(Zone.dayOf(approved)));
    return later.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(said -> ColumnSpec.find(said.getKey()).orElseThrow())
        .findFirst()
        .map(
            column ->
                new Words(
                    "订单状态为初审通过，但“" + column.zh().get(0) + "”表明已有后续进展，须人工核实",
                    "the order is preliminarily approved, but \""
                        + column.en().get(0)
                        + "\" says that it went on: find out which is right"));
  }

  /** Whether the word is another than that it lies where the preliminary approval left it. */
  private static boolean isFurther(String word) {
    return switch (TransferWord.of(word)) {
      case INCOMPLETE, NOT_APPLIED -> false;
      case PRELIMINARY -> FURTHER.matcher(word).find();
      default -> !word.isBlank();
    };
  }

  /** Until a transfer is done only the other provider is listed. */
  private static boolean isBesideAnother(Access access) {
    String own = Normal.name(access.provider());
    return access.providersFiled().size() > 1
        && access.providersFiled().stream().map(Normal::name).anyMatch(own::equals);
  }

  /** Whether it followed, or may have: of a bare day nobody knows the hour. */
  private static boolean isAfter(@Nullable Instant step, Instant approved) {
    if (step == null || step.isAfter(approved)) {
      return step != null;
    }
    return Zone.dayOf(step).equals(Zone.dayOf(approved))
        && (isBareDay(step) || isBareDay(approved));
  }

  private static boolean isBareDay(Instant moment) {
    return moment.equals(Zone.dayOf(moment).atStartOfDay(Zone.CHINA).toInstant());
  }

  /** How many days it has been idle. */
  public long idle(Instant now) {
    return ChronoUnit.DAYS.between(clock.dayZero(), Zone.dayOf(now));
  }

  /** When the time before it may be marked ends. */
  public Instant until() {
    return Zone.endOf(clock.dayZero().plusDays(clock.period().length()));
  }

  /** Whether a finding of a reminder, {@code idle-since:2026-09-01#30}, tells of this start. */
  boolean isToldBy(String finding) {
    return finding.startsWith(ground() + "#");
  }

  /** What a mark rests on: the day it counts from; a new step is a new fact. */
  public String ground() {
    return "idle-since:" + clock.dayZero();
  }
}
