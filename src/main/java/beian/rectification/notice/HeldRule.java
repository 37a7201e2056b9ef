package beian.rectification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that failed for far more filings in a night than before. Its findings up to that night are
 * not told until a person lets them through.
 */
@Entity
@Table(name = "held_rule")
@IdClass(HeldRule.Key.class)
public class HeldRule {
  @Id
  @Column(name = "campaign_no")
  private int campaign;

  @Id private String rule;
  @Id private LocalDate night;
  private long found;
  private long usual;

  @Enumerated(EnumType.STRING)
  private State state = State.HELD;

  @Column(name = "decided_by")
  private @Nullable String by;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_why")
  private @Nullable String why;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected HeldRule() {}

  /**
   * A rule that waits.
   *
   * @param campaign the campaign's number
   * @param rule which
   * @param night the night, its day in China
   * @param found how many cases it newly failed for
   * @param usual how many the belt lets through
   */
  public HeldRule(int campaign, String rule, LocalDate night, long found, long usual) {
    this.campaign = campaign;
    this.rule = rule;
    this.night = night;
    this.found = found;
    this.usual = usual;
  }

  /** Where it stands. */
  public enum State {
    /** Its letters wait for a person. */
    HELD,
    /** They may go. */
    RELEASED,
    /** They never go; what is found anew is told. */
    DROPPED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A rule in a night of a campaign. */
  public record Key(int campaign, String rule, LocalDate night) implements Serializable {}

  /** Which rule. */
  public String rule() {
    return rule;
  }

  /** The night, its day in China. */
  public LocalDate night() {
    return night;
  }

  /** How many cases it newly failed for. */
  public long found() {
    return found;
  }

  /** How many the belt lets through. */
  public long usual() {
    return usual;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Who decided; null while it waits. */
  public @Nullable String by() {
    return by;
  }

  /** When; null while it waits. */
  public @Nullable Instant decidedAt() {
    return decidedAt;
  }

  /** The reason given; null while it waits. */
  public @Nullable String why() {
    return why;
  }

  /** A person decides. */
  public void decide(State next, String who, Instant now, String reason) {
    state = next;
    by = who;
    decidedAt = now;
    why = reason;
  }
}
