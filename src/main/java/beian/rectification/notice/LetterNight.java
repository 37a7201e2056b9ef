package beian.rectification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** How many cases a rule newly failed for in a night. */
@Entity
@Table(name = "letter_night")
@IdClass(LetterNight.Key.class)
public class LetterNight {
  @Id
  @Column(name = "campaign_no")
  private int campaign;

  @Id
  @Column(name = "night")
  private LocalDate day;

  @Id private String rule;
  private long found;

  @SuppressWarnings("NullAway.Init")
  protected LetterNight() {}

  /**
   * What a rule did.
   *
   * @param campaign the campaign's number
   * @param day the night, its day in China
   * @param rule which; empty in the row that says that there was a night
   * @param found how many cases it newly failed for
   */
  public LetterNight(int campaign, LocalDate day, String rule, long found) {
    this.campaign = campaign;
    this.day = day;
    this.rule = rule;
    this.found = found;
  }

  /** A rule in a night of a campaign. */
  public record Key(int campaign, LocalDate day, String rule) implements Serializable {}

  /** The night, its day in China. */
  public LocalDate day() {
    return day;
  }

  /** Which rule; empty in the row that says that there was a night. */
  public String rule() {
    return rule;
  }

  /** How many cases it newly failed for. */
  public long found() {
    return found;
  }

  /** Counted again. */
  public void count(long cases) {
    found = cases;
  }
}
