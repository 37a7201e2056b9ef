package beian.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a sheet or of an evidence file that was not taken in; only read. */
@Entity
@Table(name = "rejected_row")
@IdClass(RejectedRow.Key.class)
public class RejectedRow {
  @Id private String kind;

  @Id
  @Column(name = "file_id")
  private String fileId;

  @Id private String sheet;

  @Id
  @Column(name = "row_no")
  private int row;

  @Id private String place;
  @Id private String code;

  @Column(name = "file_name")
  private String file;

  @Column(name = "column_keys")
  private String column;

  @Column(name = "filing_key")
  private String key;

  private String found;
  private String expected;

  @Column(name = "rejected_at")
  private Instant at;

  @Column(name = "dismissed_at")
  private @Nullable Instant dismissedAt;

  @Column(name = "dismissed_by")
  private @Nullable String dismissedBy;

  private @Nullable String why;

  @SuppressWarnings("NullAway.Init")
  protected RejectedRow() {}

  /** What makes it one. */
  public record Key(String kind, String fileId, String sheet, int row, String place, String code)
      implements Serializable {}

  /** {@code filings} or {@code evidence}. */
  public String kind() {
    return kind;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The sheet; empty for evidence. */
  public String sheet() {
    return sheet;
  }

  /** The row as a person counts, from 1; 0 for an evidence file as a whole. */
  public int row() {
    return row;
  }

  /** The cell at fault, for example {@code C7}; of evidence its heading; empty for a whole row. */
  public String place() {
    return place;
  }

  /** The error's code. */
  public String code() {
    return code;
  }

  /** The column at fault, several separated by {@code ;}; empty when none. */
  public String column() {
    return column;
  }

  /** The filing's key, as far as it is known. */
  public String key() {
    return key;
  }

  /** What stands there, masked. */
  public String found() {
    return found;
  }

  /** What should stand there. */
  public String expected() {
    return expected;
  }

  /** When it was found. */
  public Instant at() {
    return at;
  }

  /** When somebody said that nothing is to be done; null when nobody did. */
  public @Nullable Instant dismissedAt() {
    return dismissedAt;
  }

  /** Who said so. */
  public @Nullable String dismissedBy() {
    return dismissedBy;
  }

  /** Why. */
  public @Nullable String why() {
    return why;
  }
}
