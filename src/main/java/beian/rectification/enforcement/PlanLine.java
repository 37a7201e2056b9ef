package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.database.BlankConverter;
import beian.platform.database.LinesConverter;
import beian.platform.database.NameSetConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One filing in a plan of marks, whether it is to be marked or not. */
@Entity
@Table(name = "mark_plan_line")
@IdClass(PlanLine.Key.class)
public class PlanLine {
  @Id
  @Column(name = "plan_no")
  private String planNo;

  @Id
  @Column(name = "mark_no")
  private String markNo;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  @Column(name = "case_no")
  @Convert(converter = BlankConverter.class)
  private String caseNo;

  @Column(name = "filing_key")
  private String filingKey;

  @Enumerated(EnumType.STRING)
  private MarkOutcome outcome;

  @Column(name = "rules")
  @Convert(converter = NameSetConverter.class)
  private Set<String> grounds;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "reason_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
  private Words reason;

  @Convert(converter = LinesConverter.class)
  private List<String> gates;

  @Column(name = "facts_hash")
  private String factsHash;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Enumerated(EnumType.STRING)
  private LineState state;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected PlanLine() {}

  /**
   * A line.
   *
   * @param planNo the plan
   * @param markNo the number the mark will have
   * @param kind what for
   * @param caseNo the case; empty for a cleanup
   * @param filingKey the filing
   * @param outcome may or will be cancelled
   * @param grounds what the mark rests on; empty when it is spared
   * @param reason why it is to be marked, or why not
   * @param gates what each gate said, {@code RCT-001 CON-002 yes: …}
   * @param factsHash SHA-256 over the facts the gates saw
   * @param dueAt when the period ended; null when it has not
   * @param state where it stands
   */
  public PlanLine(
      String planNo,
      String markNo,
      MarkKind kind,
      String caseNo,
      String filingKey,
      MarkOutcome outcome,
      Set<String> grounds,
      Words reason,
      List<String> gates,
      String factsHash,
      @Nullable Instant dueAt,
      LineState state) {
    this.planNo = planNo;
    this.markNo = markNo;
    this.kind = kind;
    this.caseNo = caseNo;
    this.filingKey = filingKey;
    this.outcome = outcome;
    this.grounds = Collections.unmodifiableSet(new TreeSet<>(grounds));
    this.reason = reason;
    this.gates = List.copyOf(gates);
    this.factsHash = factsHash;
    this.dueAt = dueAt;
    this.state = state;
  }

  /** A line's place: the plan and the mark. */
  public record Key(String planNo, String markNo) implements Serializable {}

  /** The plan. */
  public String planNo() {
    return planNo;
  }

  /** The number the mark will have. */
  public String markNo() {
    return markNo;
  }

  /** What for. */
  public MarkKind kind() {
    return kind;
  }

  /** The case; empty for a cleanup. */
  public String caseNo() {
    return caseNo;
  }

  /** The filing. */
  public String filingKey() {
    return filingKey;
  }

  /** May or will be cancelled. */
  public MarkOutcome outcome() {
    return outcome;
  }

  /** What the mark rests on; empty when it is spared. */
  public Set<String> grounds() {
    return grounds;
  }

  /** Why it is to be marked, or why not. */
  public Words reason() {
    return reason;
  }

  /** What each gate said. */
  public List<String> gates() {
    return gates;
  }

  /** SHA-256 over the facts the gates saw. */
  public String factsHash() {
    return factsHash;
  }

  /** When the period ended; null when it has not. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** Where it stands. */
  public LineState state() {
    return state;
  }

  /** Goes into another state. */
  public void become(LineState next) {
    state = next;
  }

  /** Says what it says when it is planned again at the same moment. */
  public void again(PlanLine fresh) {
    outcome = fresh.outcome;
    grounds = fresh.grounds;
    reason = fresh.reason;
    gates = fresh.gates;
    factsHash = fresh.factsHash;
    dueAt = fresh.dueAt;
    state = fresh.state;
  }
}
