package beian.intake.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * That nothing is to be done about a rejected row, as long as the same stands at the same place of
 * its file.
 */
@Entity
@Table(name = "reject_dismissal")
@IdClass(Dismissal.Key.class)
public class Dismissal {
  @Id private String kind;

  @Id
  @Column(name = "file_name")
  private String file;

  @Id private String sheet;

  @Id
  @Column(name = "row_no")
  private int row;

  @Id private String place;
  @Id private String code;

  private String found;

  @Column(name = "dismissed_at")
  private Instant at;

  @Column(name = "dismissed_by")
  private String by;

  private String why;

  @SuppressWarnings("NullAway.Init")
  protected Dismissal() {}

  Dismissal(RejectedRow of, String by, String why, Instant at) {
    this.kind = of.kind();
    this.file = of.file();
    this.sheet = of.sheet();
    this.row = of.row();
    this.place = of.place();
    this.code = of.code();
    this.found = of.found();
    this.by = by;
    this.why = why;
    this.at = at;
  }

  /** What makes it one. */
  public record Key(String kind, String file, String sheet, int row, String place, String code)
      implements Serializable {}

  static Key key(RejectedRow of) {
    return new Key(of.kind(), of.file(), of.sheet(), of.row(), of.place(), of.code());
  }

  /** Said again, of what stands there now. */
  void again(Dismissal fresh) {
    found = fresh.found;
    by = fresh.by;
    why = fresh.why;
    at = fresh.at;
  }
}
