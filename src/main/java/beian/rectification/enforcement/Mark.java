package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.database.BlankConverter;
import beian.platform.database.NameListConverter;
import beian.platform.database.NameSetConverter;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One mark, with everything that explains it. */
@Entity
public class Mark {
  @Id
  @Column(name = "mark_no")
  private String no;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  @Enumerated(EnumType.STRING)
  private MarkOutcome outcome;

  @Column(name = "filing_key")
  private String filingKey;

  @Column(name = "filing_no")
  private String filingNo;

  @Column(name = "order_no")
  private String orderNo;

  private String domain;

  @ManyToOne
  @JoinColumn(name = "campaign_no")
  private @Nullable Campaign campaign;

  @Column(name = "case_no")
  @Convert(converter = BlankConverter.class)
  private String caseNo;

  @Convert(converter = NameSetConverter.class)
  private Set<String> grounds;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "reason_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
  private Words reason;

  @Convert(converter = NameListConverter.class)
  private List<String> evidence;

  @Column(name = "plan_no")
  private String planNo;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "marked_at")
  private Instant markedAt;

  @Enumerated(EnumType.STRING)
  private MarkState state;

  @Column(name = "taken_back_by")
  private @Nullable String takenBackBy;

  @Column(name = "taken_back_at")
  private @Nullable Instant takenBackAt;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "taken_back_why"))
  @AttributeOverride(name = "en", column = @Column(name = "taken_back_why_en"))
  private @Nullable Words takenBackWhy;

  @Column(name = "approved_by")
  private @Nullable String approvedBy;

  @Column(name = "approved_at")
  private @Nullable Instant approvedAt;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "doubt_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "doubt_en"))
  private @Nullable Words doubt;

  /** Kind and filing while it stands; unique, so that two cannot stand. */
  @Column(name = "live_key")
  private @Nullable String liveKey;

  /** How many events it has. */
  private int events;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Mark() {}

  /**
   * A mark as it is made.
   *
   * @param line the line of the plan that says so; when the line knows no end of a period, now
   * @param filingNo the filing's number; empty while an application is open
   * @param orderNo the application's number; may be empty
   * @param domain its first domain
   * @param campaign the campaign; null for a cleanup
   * @param evidence ids of the observations it rests on
   */
  public Mark(
      PlanLine line,
      String filingNo,
      String orderNo,
      String domain,
      @Nullable Campaign campaign,
      List<String> evidence,
      Instant now) {
    no = line.markNo();
    kind = line.kind();
    outcome = line.outcome();
    filingKey = line.filingKey();
    this.filingNo = filingNo;
    this.orderNo = orderNo;
    this.domain = domain;
    this.campaign = campaign;
    caseNo = line.caseNo();
    grounds = line.grounds();
    reason = line.reason();
    this.evidence = List.copyOf(evidence);
    planNo = line.planNo();
    dueAt = line.dueAt() == null ? now : line.dueAt();
    markedAt = now;
    state = MarkState.MARKED;
    liveKey = kind + " " + filingKey;
  }

  /** Its number: {@code M0001-000123-1}, or {@code cleanup:}, the filing key and a count. */
  public String no() {
    return no;
  }

  /** What for. */
  public MarkKind kind() {
    return kind;
  }

  /** Whether it may or will be cancelled. */
  public MarkOutcome outcome() {
    return outcome;
  }

  /** The filing. */
  public String filingKey() {
    return filingKey;
  }

  /** The filing's number; empty while an application is open. */
  public String filingNo() {
    return filingNo;
  }

  /** The application's number; may be empty. */
  public String orderNo() {
    return orderNo;
  }

  /** Its first domain. */
  public String domain() {
    return domain;
  }

  /** The campaign; null for a cleanup. */
  public @Nullable Campaign campaign() {
    return campaign;
  }

  /** The case; empty for a cleanup. */
  public String caseNo() {
    return caseNo;
  }

  /** What it rests on: findings as rule and round, or the day a cleanup counts from. */
  public Set<String> grounds() {
    return grounds;
  }

  /** Why, in words. */
  public Words reason() {
    return reason;
  }

  /** Ids of the observations it rests on. */
  public List<String> evidence() {
    return evidence;
  }

  /** The plan it was part of. */
  public String planNo() {
    return planNo;
  }

  /** When the period ended. */
  public Instant dueAt() {
    return dueAt;
  }

  /** When it was made. */
  public Instant markedAt() {
    return markedAt;
  }

  /** Where it stands. */
  public MarkState state() {
    return state;
  }

  /** Who took it back, {@code beian} when the suite withdrew it; null when nobody did. */
  public @Nullable String takenBackBy() {
    return takenBackBy;
  }

  /** When it was taken back; null when it was not. */
  public @Nullable Instant takenBackAt() {
    return takenBackAt;
  }

  /** Why it was taken back; null when it was not. */
  public @Nullable Words takenBackWhy() {
    return takenBackWhy;
  }

  /** The second person; null as long as there is none. */
  public @Nullable String approvedBy() {
    return approvedBy;
  }

  /** When that person approved it. */
  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  /** Why it no longer holds although it was handed over; null when it holds. */
  public @Nullable Words doubt() {
    return doubt;
  }

  /** Whether it stands. */
  public boolean live() {
    return state.live();
  }

  /**
   * Goes into another state; a doubt ends with the state it was in.
   *
   * @throws ProblemException REC-024 when there is no way from where it stands
   */
  public void become(MarkState next) {
    if (!state.next().contains(next)) {
      throw new ProblemException(
          new Problem(
              RectificationError.WRONG_MARK_STATE,
              no,
              state.words().en(),
              MarkState.before(next).stream()
                  .map(before -> before.words().en())
                  .collect(Collectors.joining(" | "))));
    }
    state = next;
    doubt = null;
    liveKey = next.live() ? liveKey : null;
  }

  /**
   * Ends: taken back by a person, recalled, or withdrawn by the suite.
   *
   * @throws ProblemException as {@link #become}
   */
  public void end(MarkState next, String by, Instant at, Words why) {
    become(next);
    takenBackBy = by;
    takenBackAt = at;
    takenBackWhy = why;
  }

  /**
   * A second person approves it.
   *
   * @throws ProblemException as {@link #become}
   */
  public void approve(String by, Instant at) {
    become(MarkState.APPROVED);
    approvedBy = by;
    approvedAt = at;
  }

  /** Is in doubt; null: no longer. */
  public void doubted(@Nullable Words why) {
    doubt = why;
  }

  /** The next thing that happens to it. */
  public MarkEvent event(Instant at, String actor, MarkEvent.Kind what, Words detail) {
    events++;
    return new MarkEvent(no, events, at, actor, what, detail);
  }
}
