package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.database.LinesConverter;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Term;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to read: an owner's answer, or a mail that nobody could place. As long as it
 * waits it holds the clocks of its cases, and nothing is enforced.
 */
@Entity
@Table(name = "owner_reply")
public class OwnerReply {
  private static final int LONGEST_TEXT = 60_000;

  @Id
  @Column(name = "reply_no")
  private String no;

  private String file;

  @Column(name = "sender")
  private String from;

  private String subject;

  @Column(name = "reply_text")
  private String text;

  @Column(name = "happened_at")
  private Instant at;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  @ManyToMany(fetch = FetchType.EAGER)
  @JoinTable(
      name = "owner_reply_case",
      joinColumns = @JoinColumn(name = "reply_no"),
      inverseJoinColumns = @JoinColumn(name = "case_no"))
  @OrderBy("no")
  private List<Case> cases;

  @Convert(converter = LinesConverter.class)
  private List<String> filings;

  @Column(name = "by_names_only")
  private boolean byNamesOnly;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_why")
  private @Nullable String why;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected OwnerReply() {}

  /**
   * An answer that waits.
   *
   * @param no {@code A} and ten hexadecimal digits, made from the mail
   * @param file the file it came in
   * @param from who wrote it; personal data, may be empty
   * @param subject its subject, addresses masked
   * @param text what it says; personal data. What is longer than anybody reads is not kept
   * @param at when it came
   * @param cases the cases it holds; empty when it could not be placed
   * @param filings the filings it is about; a reminder's filing has no case
   */
  public OwnerReply(
      String no,
      String file,
      String from,
      String subject,
      String text,
      Instant at,
      Collection<Case> cases,
      Collection<String> filings) {
    this.no = no;
    this.file = file;
    this.from = from;
    this.subject = subject;
    this.text = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replace("\u0000", "");
    this.at = at;
    this.cases = new ArrayList<>(cases);
    this.filings = List.copyOf(filings);
  }

  /** Where an answer stands. */
  public enum State implements Term {
    /** A machine answered for a person: nobody has to read it, and it holds nothing. */
    AUTOMATIC("自动回复", "automatic"),
    /** Nobody has read it and decided. */
    WAITING("待处理", "waiting"),
    /** It was answered; the clocks go on. */
    ANSWERED("已答复", "answered"),
    /** It needs no answer; the clocks go on. */
    DISMISSED("无须处理", "dismissed"),
    /** It was taken as an appeal, which holds the clocks. */
    APPEALED("转为申诉", "taken as an appeal");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** Whether it is known whose an answer is. */
  public enum Whose implements Term {
    /** Its letter, its case or its writer say so, or a person did. */
    KNOWN("已归案", "known"),
    /** Names in its text say so and nothing else: it may be another owner's as well. */
    BY_NAMES_ONLY("仅据文中名称", "by names only"),
    /** It could not be placed. */
    UNKNOWN("无法归案", "not known");

    private final Words words;

    Whose(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** Its number: {@code A} and ten hexadecimal digits. */
  public String no() {
    return no;
  }

  /** The file it came in. */
  public String file() {
    return file;
  }

  /** Who wrote it; personal data, may be empty. */
  public String from() {
    return from;
  }

  /** Its subject, addresses masked. */
  public String subject() {
    return subject;
  }

  /** What it says; personal data. */
  public String text() {
    return text;
  }

  /** When it came. */
  public Instant at() {
    return at;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The numbers of the cases it holds, sorted; empty when it could not be placed. */
  public List<String> cases() {
    return cases.stream().map(Case::no).sorted().toList();
  }

  /** The cases it holds, by number. */
  public List<Case> about() {
    return cases.stream().sorted(Comparator.comparing(Case::no)).toList();
  }

  /** The filings it is about. */
  public List<String> filings() {
    return filings;
  }

  /** Who decided; null while it waits. */
  public @Nullable String decidedBy() {
    return decidedBy;
  }

  /** When; null while it waits. */
  public @Nullable Instant decidedAt() {
    return decidedAt;
  }

  /** The reason given; null while it waits. */
  public @Nullable String why() {
    return why;
  }

  /** It was made by a machine, until a person says otherwise. */
  public OwnerReply automatic() {
    state = State.AUTOMATIC;
    return this;
  }

  /** Whether it was made by a machine, and nobody has said otherwise. */
  public boolean isAutomatic() {
    return state == State.AUTOMATIC;
  }

  /** Whether it still holds its cases. */
  public boolean waits() {
    return state == State.WAITING;
  }

  /** Whether it could be placed. */
  private boolean placed() {
    return !cases.isEmpty() || !filings.isEmpty();
  }

  /**
   * Nothing but names in its text says whose it is, until a person does: a signature may name who
   * wrote for another.
   */
  public OwnerReply byNamesOnly() {
    byNamesOnly = placed();
    return this;
  }

  /** Whether it is known whose it is. */
  public Whose whose() {
    return !placed() ? Whose.UNKNOWN : byNamesOnly ? Whose.BY_NAMES_ONLY : Whose.KNOWN;
  }

  /**
   * A person decides, once; and once more about an appeal of a filing that has no case, whose
   * transfer is held by it until then.
   *
   * @throws ProblemException REC-014 when it was decided before, or is to be an appeal of nothing
   */
  public void decide(State next, String by, Instant now, String reason) {
    boolean held = state == State.APPEALED && cases.isEmpty() && next != State.APPEALED;
    if (!held) {
      requireOpen();
    }
    if (next == State.APPEALED && !placed()) {
      throw refused("about no case", "about a case");
    }
    state = next;
    decidedBy = by;
    decidedAt = now;
    why = reason;
  }

  /**
   * It is about that case too, and a person's.
   *
   * @throws ProblemException REC-014 when it was decided before
   */
  public void place(Case filingCase) {
    requireOpen();
    state = State.WAITING;
    byNamesOnly = false;
    if (!cases.contains(filingCase)) {
      cases.add(filingCase);
    }
  }

  private void requireOpen() {
    if (!waits() && !isAutomatic()) {
      throw refused(state.words().en(), State.WAITING.words().en());
    }
  }

  private ProblemException refused(String found, String expected) {
    return new ProblemException(new Problem(RectificationError.REPLY_DECIDED, no, found, expected));
  }

  /** The writer and the text are personal data: neither is shown. */
  @Override
  public String toString() {
    return "OwnerReply[" + no + " " + state + " " + cases() + "]";
  }
}
