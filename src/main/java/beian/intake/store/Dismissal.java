package beian.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/**
 * That somebody said that nothing is to be done about a rejected row. It holds as long as the same
 * stands at the same place of a file of that name.
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
  @Version private int version;

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

  /** The place of a fault. */
  public record Key(String kind, String file, String sheet, int row, String place, String code)
      implements Serializable {
    Key(RejectedRow of) {
      this(of.kind(), of.file(), of.sheet(), of.row(), of.place(), of.code());
    }
  }

  /** What stands there now is another thing than what was dismissed; this is dismissed too. */
  void again(Dismissal fresh) {
    found = fresh.found;
    by = fresh.by;
    why = fresh.why;
    at = fresh.at;
  }
}
