package beian.rectification.contact;

import beian.filing.number.Mask;
import beian.inspection.card.Words;
import beian.platform.database.LinesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A code for a contact number. The code itself is not kept, only what shows that somebody knows it.
 * A number has one open code at a time.
 */
@Entity
@Table(name = "contact_code")
public class ContactCode {
  @Id
  @Column(name = "code_no")
  private String no;

  @Column(name = "phone")
  private String number;

  @Convert(converter = LinesConverter.class)
  @Column(name = "filing_keys")
  private List<String> filings;

  @Enumerated(EnumType.STRING)
  private CodeChannel way;

  @Enumerated(EnumType.STRING)
  private CodeState state = CodeState.PLANNED;

  private String secret;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  private int tries;

  /** The number while it is open; two open codes of a number cannot be. */
  @Column(name = "open_for")
  private @Nullable String openFor;

  /** How many events it has. */
  private int events;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ContactCode() {}

  /**
   * A code that is about to leave.
   *
   * @param no {@code V} and six digits
   * @param number the mobile, eleven digits
   * @param filings the keys of the filings it is for
   * @param code six digits
   * @param random makes the salt under which it is kept
   */
  public ContactCode(
      String no,
      String number,
      List<String> filings,
      CodeChannel way,
      Asked asked,
      String code,
      RandomGenerator random) {
    this.no = no;
    this.number = number;
    this.filings = List.copyOf(filings);
    this.way = way;
    this.issuedAt = asked.at;
    this.issuedBy = asked.by;
    this.endsAt = asked.until;
    this.secret = CodeSecret.of(code, random);
    this.openFor = number;
  }

  /**
   * Who asked for a code.
   *
   * @param at when
   * @param until the last moment at which it can be typed back
   */
  public record Asked(String by, Instant at, Instant until) {}

  /** Its number: {@code V} and six digits. */
  public String no() {
    return no;
  }

  /** The mobile; personal data. */
  public String number() {
    return number;
  }

  /** The mobile as it may be shown. */
  public String masked() {
    return Mask.phone(number);
  }

  /** The keys of the filings it is for. */
  public List<String> filings() {
    return filings;
  }

  /** How it left. */
  public CodeChannel way() {
    return way;
  }

  /** Where it stands as far as anybody wrote down. */
  public CodeState state() {
    return state;
  }

  /** Where it stands at a moment: one whose time is over has ended. */
  public CodeState stateAt(Instant now) {
    return state.isOpen() && now.isAfter(endsAt) ? CodeState.ENDED : state;
  }

  /** When it was asked for. */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** Who asked for it. */
  public String issuedBy() {
    return issuedBy;
  }

  /** The last moment at which it can be typed back. */
  public Instant endsAt() {
    return endsAt;
  }

  /** When it was confirmed or otherwise over; null while it is open. */
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  /** How many wrong codes were typed. */
  public int tries() {
    return tries;
  }

  /** Whether it is the code that was sent. */
  public boolean is(String code) {
    return CodeSecret.matches(secret, code);
  }

  /** Whether it can be typed back at that moment. */
  public boolean awaited(Instant now) {
    return state.mayHaveArrived() && !now.isAfter(endsAt);
  }

  /** It stands elsewhere now. */
  public void become(CodeState next, Instant now) {
    state = next;
    if (!next.isOpen()) {
      closedAt = now;
      openFor = null;
    }
  }

  /**
   * A wrong code was typed.
   *
   * @param most so many wrong ones, and it is used up
   */
  public void mistyped(int most, Instant now) {
    tries++;
    if (tries >= most) {
      become(CodeState.USED_UP, now);
    }
  }

  /** Notes that something happened to it; to be added. */
  public ContactCodeEvent event(
      ContactCodeEvent.Kind what, Instant at, String actor, Words detail) {
    events++;
    return new ContactCodeEvent(no, events, at, actor, what, detail);
  }

  /** The number is personal data. */
  @Override
  public String toString() {
    return "ContactCode[" + no + " " + state + " " + masked() + "]";
  }
}
