package beian.app.reveal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody had document numbers, telephones and mail addresses shown. Never changed. */
@Entity
@Table(name = "reveal")
public class Reveal {
  @Id
  @Column(name = "revealed_at")
  private Instant at;

  private String actor;
  private String command;
  private String asked;

  @SuppressWarnings("NullAway.Init")
  protected Reveal() {}

  /**
   * @param at the true moment, whatever the clock of the command shows
   * @param actor who asked
   * @param command which list
   * @param asked what it was narrowed down by
   */
  public Reveal(Instant at, String actor, String command, String asked) {
    this.at = at;
    this.actor = actor;
    this.command = command;
    this.asked = asked;
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** Who. */
  public String actor() {
    return actor;
  }

  /** Which list. */
  public String command() {
    return command;
  }

  /** What it was narrowed down by. */
  public String asked() {
    return asked;
  }
}
