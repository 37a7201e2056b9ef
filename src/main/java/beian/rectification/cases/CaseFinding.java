package beian.rectification.cases;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.database.NameListConverter;
import beian.platform.time.Zone;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fault about one thing, as a case carries it: rule, fault and thing are its identity. An owner
 * is told identities, and a mark rests only on told ones; the same rule failing about another thing
 * is another finding with a letter and a clock of its own.
 */
@Entity
@Table(name = "case_finding")
@IdClass(CaseFinding.Key.class)
public class CaseFinding implements Cloneable {
  @Id
  @ManyToOne
  @JoinColumn(name = "case_no")
  private @Nullable Case parent;

  @Id private String rule;

  @Id
  @Column(name = "finding_round")
  private int round;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private String fault;
  private String about;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "opinion_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "opinion_en"))
  private Words opinion;

  @Embedded
  @AttributeOverride(name = "zh", column = @Column(name = "remedy_zh"))
  @AttributeOverride(name = "en", column = @Column(name = "remedy_en"))
  private Words remedy;

  @Convert(converter = NameListConverter.class)
  private List<String> evidence;

  @Enumerated(EnumType.STRING)
  private FindingState state = FindingState.OPEN;

  @Enumerated(EnumType.STRING)
  private Outcome outcome = Outcome.FAIL;

  @Column(name = "first_found_at")
  private Instant firstFoundAt;

  @Column(name = "last_found_at")
  private Instant lastFoundAt;

  @Column(name = "weighed_on")
  private @Nullable LocalDate weighedOn;

  @Column(name = "rectified_at")
  private @Nullable Instant rectifiedAt;

  @Column(name = "notice_no")
  private @Nullable String noticeNo;

  @Enumerated(EnumType.STRING)
  @Column(name = "told_as")
  private @Nullable Severity toldAs;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected CaseFinding() {}

  private CaseFinding(Finding finding, int round) {
    this.rule = finding.rule();
    this.round = round;
    this.severity = finding.severity();
    this.fault = finding.fault();
    this.about = finding.about();
    this.opinion = finding.opinion();
    this.remedy = finding.remedy();
    this.evidence = List.copyOf(finding.evidence());
    this.firstFoundAt = finding.inspectedAt();
    this.lastFoundAt = finding.inspectedAt();
  }

  /** The same fault as another finding, which nobody was told of. */
  CaseFinding anew(int next) {
    CaseFinding copy = new CaseFinding();
    copy.rule = rule;
    copy.round = next;
    copy.severity = severity;
    copy.fault = fault;
    copy.about = about;
    copy.opinion = opinion;
    copy.remedy = remedy;
    copy.evidence = List.copyOf(evidence);
    copy.outcome = outcome;
    copy.firstFoundAt = lastFoundAt;
    copy.lastFoundAt = lastFoundAt;
    return copy;
  }

  static CaseFinding found(Finding finding, int round) {
    return new CaseFinding(finding, round);
  }

  /** The case, the rule, and which finding of the rule it is. */
  public record Key(String parent, String rule, int round) implements Serializable {}

  void in(Case filingCase) {
    parent = filingCase;
  }

  /** A copy of a copy of its case. */
  CaseFinding aside(Case of) {
    try {
      CaseFinding copy = (CaseFinding) clone();
      copy.parent = of;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rule's id. */
  public String rule() {
    return rule;
  }

  /**
   * Which finding of the rule in this case: 1, and one more for each other thing or fault and each
   * time one came back after it had been put right.
   */
  public int round() {
    return round;
  }

  /** How much it weighs. */
  public Severity severity() {
    return severity;
  }

  /** Which of the rule's faults. */
  public String fault() {
    return fault;
  }

  /** The thing it is about, in its one form; empty of findings from before things were kept. */
  public String about() {
    return about;
  }

  /** What is wrong, as last found. */
  public Words opinion() {
    return opinion;
  }

  /** What to do about it. */
  public Words remedy() {
    return remedy;
  }

  /** Ids of the observations it last rested on. */
  public List<String> evidence() {
    return evidence;
  }

  /** Where it stands. */
  public FindingState state() {
    return state;
  }

  /** What the rule said last: FAIL, UNDETERMINED, or what rectified it. */
  public Outcome outcome() {
    return outcome;
  }

  /** When this round began. */
  public Instant firstFoundAt() {
    return firstFoundAt;
  }

  /**
   * The night, its day in China, whose letters it counts among; null before a night has weighed it.
   */
  public @Nullable LocalDate weighedOn() {
    return weighedOn;
  }

  /** When the rule last said FAIL. */
  public Instant lastFoundAt() {
    return lastFoundAt;
  }

  /** When it was found put right, or decided that it counts no more; null while it was not. */
  public @Nullable Instant rectifiedAt() {
    return rectifiedAt;
  }

  /** The last notice planned for this round; null while there is none. */
  public @Nullable String noticeNo() {
    return noticeNo;
  }

  /** Open, and the rule said FAIL when it last looked. */
  public boolean failing() {
    return state == FindingState.OPEN && outcome == Outcome.FAIL;
  }

  /** Whether the owner can act on it: the opinion and the remedy are there, in both languages. */
  public boolean hasOpinion() {
    return !opinion.zh().isBlank()
        && !opinion.en().isBlank()
        && !remedy.zh().isBlank()
        && !remedy.en().isBlank();
  }

  /** Rule and round, {@code CON-002#1}: what a notice tells and a mark rests on. */
  public String key() {
    return rule + "#" + round;
  }

  /**
   * Whether that is the same fault about the same thing. A finding from before things were kept is
   * the same when it is said in the same words.
   */
  public boolean same(Finding finding) {
    return rule.equals(finding.rule())
        && fault.equals(finding.fault())
        && (about.isEmpty() ? opinion.equals(finding.opinion()) : about.equals(finding.about()));
  }

  /**
   * Whether the owner has to be told anew: it was told as advice, or found as such before anybody
   * was told, and now is enforced, while the first letter said that nothing would follow. What was
   * told with a period and was advice for a while, by a card of the home, stays told.
   */
  boolean lighterThan(Finding finding) {
    Severity told = toldAs == null ? severity : toldAs;
    return !told.enforced() && finding.severity().enforced();
  }

  /** It was found again. */
  void again(Finding finding) {
    severity = finding.severity();
    fault = finding.fault();
    about = finding.about();
    opinion = finding.opinion();
    remedy = finding.remedy();
    evidence = List.copyOf(finding.evidence());
    outcome = Outcome.FAIL;
    lastFoundAt = finding.inspectedAt();
    rectifiedAt = null;
  }

  /**
   * Whether it was told on these very observations: what seemed to have put it right was withdrawn,
   * and nothing else has been seen since.
   */
  boolean isToldOn(List<String> observations) {
    return state == FindingState.RECTIFIED
        && noticeNo != null
        && !observations.isEmpty()
        && Set.copyOf(observations).equals(Set.copyOf(evidence));
  }

  /**
   * Whether it was told on what the sheet says alone, the sheet has said the same ever since, and
   * for a few days only the rule did not look: a reading or a profile had it off.
   *
   * @param saidSince when the filing last came to say something else
   */
  boolean wasOnlyNotLookedAt(List<String> observations, Instant saidSince, Instant now) {
    boolean off = outcome == Outcome.NOT_APPLICABLE || outcome == Outcome.NOT_EFFECTIVE;
    return state == FindingState.RECTIFIED
        && noticeNo != null
        && off
        && observations.isEmpty()
        && evidence.isEmpty()
        && saidSince.isBefore(firstFoundAt)
        && rectifiedAt != null
        && Zone.dayOf(now).isBefore(Zone.dayOf(rectifiedAt).plusDays(NoLongerOurs.DAYS));
  }

  /** It was never put right. */
  void takenUp(Finding finding) {
    state = FindingState.OPEN;
    again(finding);
  }

  /** The rule could not say. */
  void unknown() {
    outcome = Outcome.UNDETERMINED;
  }

  /** It was put right, or is none any more. */
  void rectified(Outcome by, Instant at) {
    state = FindingState.RECTIFIED;
    outcome = by;
    rectifiedAt = at;
  }

  /** It counts no more, as was decided at that moment. */
  void excused(Instant at) {
    state = FindingState.EXCUSED;
    rectifiedAt = at;
  }

  /** A letter is planned for it; null: none. */
  void told(@Nullable String notice) {
    noticeNo = notice;
    toldAs = notice == null ? null : severity;
  }
}
