package beian.rectification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that came back and was taken in, so that it is taken in once. Never changed. */
@Entity
@Table(name = "mail_reply")
public class TakenIn {
  @Id
  @Column(name = "reply_key")
  private String key;

  private String file;

  @Column(name = "file_size")
  private @Nullable Long size;

  @Column(name = "file_modified_at")
  private @Nullable Long modifiedAt;

  private String kind;

  @Column(name = "notice_no")
  private String letter;

  private String status;
  private String diagnostic;

  @Column(name = "happened_at")
  private Instant at;

  @Column(name = "taken_at")
  private Instant takenAt;

  @SuppressWarnings("NullAway.Init")
  protected TakenIn() {}

  /**
   * A file as the folder shows it.
   *
   * @param name its name
   * @param size its bytes; 0 for a row of a list
   * @param modifiedAt when it was last changed, in milliseconds since 1970
   */
  public record Seen(String name, long size, long modifiedAt) {}

  /**
   * Something taken in.
   *
   * @param key what makes it the same
   * @param seen the file it came in
   * @param kind what it is
   * @param letter the letter it answers; empty when it names none
   * @param status the enhanced status code; may be empty
   * @param diagnostic the server's words, addresses masked
   * @param at when it came
   * @param now when it was taken in
   */
  public TakenIn(
      String key,
      Seen seen,
      String kind,
      String letter,
      String status,
      String diagnostic,
      Instant at,
      Instant now) {
    boolean whole = seen.size() > 0;
    this.key = key;
    this.file = seen.name();
    this.size = whole ? seen.size() : null;
    this.modifiedAt = whole ? seen.modifiedAt() : null;
    this.kind = kind;
    this.letter = letter;
    this.status = status;
    this.diagnostic = diagnostic;
    this.at = at;
    this.takenAt = now;
  }

  /** What makes it the same. */
  public String key() {
    return key;
  }
}
