package beian.rectification.cases;

import beian.filing.Filing;
import beian.inspection.Outcome;
import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One filing in one campaign, from the first finding to its end. */
@Entity(name = "RectificationCase")
@Table(name = "rectification_case")
public class Case implements Cloneable {
  private static final Comparator<CaseFinding> ORDER =
      Comparator.comparing(CaseFinding::rule).thenComparing(CaseFinding::round);

  @Id
  @Column(name = "case_no")
  private String no;

  @ManyToOne
  @JoinColumn(name = "campaign_no")
  private Campaign campaign;

  private int sequence;

  @Column(name = "filing_key")
  private String filingKey;

  @Column(name = "filing_no")
  private String filingNo;

  private String domain;

  @Column(name = "entity_name")
  private String entityName;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.OPENED;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "notified_at")
  private @Nullable Instant notifiedAt;

  @Column(name = "deadline_at")
  private @Nullable Instant deadlineAt;

  @Column(name = "reinspected_at")
  private @Nullable Instant reinspectedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  private boolean extended;

  @Column(name = "appealed_at")
  private @Nullable Instant appealedAt;

  @Column(name = "waived_until")
  private @Nullable LocalDate waivedUntil;

  @Column(name = "left_at")
  private @Nullable Instant leftAt;

  @OneToMany(
      mappedBy = "parent",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.EAGER)
  @OrderBy("rule, round")
  private List<CaseFinding> findings = new ArrayList<>();

  /** How many events it has; each thing that happens changes the case, so none is overlooked. */
  private int events;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Case() {}

  /** A case that is opened now; it has no findings yet. */
  Case(Campaign campaign, int sequence, Filing filing, Instant now) {
    this.no = campaign.caseNo(sequence);
    this.campaign = campaign;
    this.sequence = sequence;
    this.filingKey = filing.key();
    this.filingNo = filing.filingNo();
    this.domain = filing.website().domains().stream().findFirst().orElse("");
    this.entityName = filing.entity().name();
    this.openedAt = now;
  }

  /**
   * Its number, {@code C0001-000123}: campaign and number within it, given in the order of filing
   * keys.
   */
  public String no() {
    return no;
  }

  /** The campaign. */
  public Campaign campaign() {
    return campaign;
  }

  /** The number within the campaign. */
  public int sequence() {
    return sequence;
  }

  /** The filing. */
  public String filingKey() {
    return filingKey;
  }

  /** The filing's number; empty while an application is open. */
  public String filingNo() {
    return filingNo;
  }

  /** Its first domain, as people know it; empty when there is none. */
  public String domain() {
    return domain;
  }

  /** Its entity. */
  public String entityName() {
    return entityName;
  }

  /** Where it stands. */
  public CaseState state() {
    return state;
  }

  /** When it was opened, or opened again. */
  public Instant openedAt() {
    return openedAt;
  }

  /** When the first letter went out; null while none did. */
  public @Nullable Instant notifiedAt() {
    return notifiedAt;
  }

  /**
   * When the latest of its running periods ends; null while none runs, or while it is held open.
   */
  public @Nullable Instant deadlineAt() {
    return deadlineAt;
  }

  /** When it was last inspected for a mark; null when it never was. */
  public @Nullable Instant reinspectedAt() {
    return reinspectedAt;
  }

  /** When it ended; null while it has not. */
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  /** Whether it had its one extension. */
  public boolean extended() {
    return extended;
  }

  /** Since when an appeal is open; null when there is none. */
  public @Nullable Instant appealedAt() {
    return appealedAt;
  }

  /** The last day on which it is, or was last, set aside; null when it never was. */
  public @Nullable LocalDate waivedUntil() {
    return waivedUntil;
  }

  /** Since when its filing is not ours; null while it is. */
  public @Nullable Instant leftAt() {
    return leftAt;
  }

  /** What it is or was about, by rule and round. */
  public List<CaseFinding> findings() {
    return findings.stream().sorted(ORDER).toList();
  }

  /** Whether anything is still to be put right. */
  public boolean anyOpen() {
    return open().findAny().isPresent();
  }

  private Stream<CaseFinding> open() {
    return findings.stream().filter(finding -> finding.state() == FindingState.OPEN);
  }

  /** Findings that are enforced and were UNDETERMINED when last looked at. */
  public List<CaseFinding> unknown() {
    return open()
        .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
        .sorted(ORDER)
        .toList();
  }

  /**
   * Goes into another state.
   *
   * @throws ProblemException REC-005 when there is no way from where it stands
   */
  public void become(CaseState next) {
    if (!state.canBecome(next)) {
      throw cannot(CaseState.before(next));
    }
    state = next;
  }

  /** REC-005: from where it stands there is no way, only from those. */
  public ProblemException cannot(Set<CaseState> expected) {
    return new ProblemException(
        new Problem(
            RectificationError.WRONG_CASE_STATE,
            no,
            state.words().en(),
            expected.stream()
                .map(wanted -> wanted.words().en())
                .collect(Collectors.joining(" | "))));
  }

  /** The next thing that happens to it. */
  public CaseEvent event(Instant at, String actor, CaseEvent.Kind what, Words detail) {
    events++;
    return new CaseEvent(no, events, at, actor, what, detail);
  }

  /** The next thing that the suite itself does to it. */
  public CaseEvent event(Instant at, CaseEvent.Kind what, String zh, String en) {
    return event(at, CaseEvent.SUITE, what, new Words(zh, en));
  }

  /** Has one finding more. */
  void add(CaseFinding finding) {
    finding.in(this);
    findings.add(finding);
  }

  /** Which finding of a rule the next one is, from 1. */
  int nextRound(String rule) {
    return 1
        + findings.stream()
            .filter(finding -> finding.rule().equals(rule))
            .mapToInt(CaseFinding::round)
            .max()
            .orElse(0);
  }

  /**
   * A fault that was put right once and is there again counts as another: the letter that told it
   * is done with, and it is told with a period of its own.
   */
  public CaseEvent tellAnew(CaseFinding told, Instant now) {
    add(told.anew(nextRound(told.rule())));
    told.rectified(Outcome.PASS, now);
    return event(
        now,
        CaseEvent.Kind.REOPENED,
        told.rule() + " 曾已整改，后又再次出现，须重新通知",
        told.rule() + " was put right once and came back: it is told anew");
  }

  /** What its filing is called now. */
  public void named(String number) {
    filingNo = number;
  }

  /** A letter is planned for findings of these keys. */
  public void told(Set<String> keys, String noticeNo) {
    findings.stream()
        .filter(finding -> keys.contains(finding.key()))
        .forEach(finding -> finding.told(noticeNo));
  }

  /** A letter was taken back before it left: what it was to tell is not told. */
  public void untold(String noticeNo) {
    findings.stream()
        .filter(finding -> noticeNo.equals(finding.noticeNo()))
        .forEach(finding -> finding.told(null));
  }

  /** A letter went out. */
  public void notified(Instant at) {
    notifiedAt = notifiedAt == null ? at : notifiedAt;
    if (state == CaseState.OPENED) {
      become(CaseState.NOTIFIED);
    }
  }

  /** A letter was proved, and its period runs; also after the one of another letter was over. */
  public void noticeProved() {
    if (state == CaseState.NOTIFIED
        || state == CaseState.TAKEN_BACK
        || state == CaseState.OVERDUE) {
      become(CaseState.RUNNING);
    }
  }

  /** A letter came back and no clock is left that counts. */
  public void noticeLost() {
    if (state.enforceable() && state != CaseState.TAKEN_BACK) {
      become(CaseState.NOTIFIED);
    }
  }

  /** Its time is up at that moment; null: no period runs, or it is held open. */
  public void due(@Nullable Instant end) {
    deadlineAt = end;
  }

  /** It was inspected for a mark. */
  public void reinspected(Instant at) {
    reinspectedAt = at;
  }

  /**
   * Has its one extension.
   *
   * @throws ProblemException REC-005 from a state without a period
   */
  public void extend() {
    become(CaseState.EXTENDED);
    extended = true;
  }

  /**
   * Is set aside until a day, that day included.
   *
   * @throws ProblemException REC-005 from a state that cannot be waived
   */
  public void waive(LocalDate until) {
    become(CaseState.WAIVED);
    waivedUntil = until;
  }

  /**
   * The day until which it was set aside has passed; it goes on where it stood.
   *
   * @param runs whether a clock runs
   */
  public void wake(boolean runs) {
    CaseState told = notifiedAt == null ? CaseState.OPENED : CaseState.NOTIFIED;
    become(runs ? extended ? CaseState.EXTENDED : CaseState.RUNNING : told);
  }

  /**
   * An appeal is open.
   *
   * @throws ProblemException REC-005 from a state that cannot be appealed
   */
  public void appeal(Instant at) {
    become(CaseState.APPEALED);
    appealedAt = at;
    deadlineAt = null;
  }

  /**
   * The appeal was right: what is open counts no more in this campaign, nor does what was told,
   * though it was found put right meanwhile.
   */
  public void uphold(Instant now) {
    uphold(finding -> true, now);
  }

  /**
   * The same of some faults.
   *
   * @return whether nothing else is open, and it is closed
   */
  public boolean uphold(Predicate<CaseFinding> which, Instant now) {
    findings.stream()
        .filter(finding -> finding.state() == FindingState.OPEN || finding.noticeNo() != null)
        .filter(which)
        .forEach(finding -> finding.excused(now));
    if (anyOpen()) {
      return false;
    }
    appealedAt = null;
    close(now);
    return true;
  }

  /**
   * The appeal was not right; it goes on where it stood.
   *
   * @param runs whether a clock runs
   */
  public void dismiss(boolean runs) {
    wake(runs);
    appealedAt = null;
  }

  /** Ends otherwise than by being put right. */
  public void close(Instant now) {
    end(CaseState.CLOSED, now);
  }

  /** The console carried its mark out. */
  public void confirmed(Instant now) {
    end(CaseState.CONFIRMED, now);
  }

  /** Everything was put right. */
  void rectified(Instant now) {
    end(CaseState.RECTIFIED, now);
  }

  private void end(CaseState how, Instant now) {
    become(how);
    closedAt = now;
    deadlineAt = null;
  }

  /** Its filing is not ours from now on: it stands still. */
  void pause(Instant now) {
    leftAt = now;
    deadlineAt = null;
  }

  /** Its filing is ours again: it goes on. */
  void goOn() {
    leftAt = null;
  }

  /** Its filing left for good: nothing of it is to be put right here. */
  void leave(Instant now) {
    leftAt = null;
    open().forEach(finding -> finding.rectified(Outcome.NOT_APPLICABLE, now));
    close(now);
    appealedAt = null;
    waivedUntil = null;
  }

  /** It was not over: what had seemed put right was not. It goes on where it stood. */
  void takeUp(LocalDate today) {
    become(CaseState.OPENED);
    closedAt = null;
    if (appealedAt != null) {
      become(CaseState.APPEALED);
    } else if (waivedUntil != null && !today.isAfter(waivedUntil)) {
      become(CaseState.WAIVED);
    } else {
      become(CaseState.RUNNING);
      if (extended) {
        become(CaseState.EXTENDED);
      }
    }
  }

  /** A fault came back, or a new one was found, after it was over. */
  void reopen(Instant now) {
    become(CaseState.OPENED);
    openedAt = now;
    closedAt = null;
    deadlineAt = null;
    appealedAt = null;
    waivedUntil = null;
    leftAt = null;
  }

  /** A copy to think with: what is done to it is kept nowhere. */
  public Case aside() {
    try {
      Case copy = (Case) clone();
      copy.findings = new ArrayList<>();
      findings.forEach(finding -> copy.findings.add(finding.aside(copy)));
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
