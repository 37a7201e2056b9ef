package beian.rectification.enforcement.handover;

import beian.platform.database.NameListConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One time that marks of a plan were handed to the provider's console. Never changed. */
@Entity
@Table(name = "mark_export")
@IdClass(Handed.Key.class)
class Handed {
  @Id
  @Column(name = "plan_no")
  private String planNo;

  @Id private int counter;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "exported_at")
  private Instant at;

  @Column(name = "exported_by")
  private String by;

  private boolean again;

  @Convert(converter = NameListConverter.class)
  private List<String> marks;

  @SuppressWarnings("NullAway.Init")
  protected Handed() {}

  /**
   * A hand-over.
   *
   * @param planNo the plan
   * @param counter 1 for the first time
   * @param fileName of the workbook and of the CSV, without ending
   * @param at when
   * @param by who
   * @param again whether it holds marks that were handed over before
   * @param marks numbers of the marks in it
   */
  Handed(
      String planNo,
      int counter,
      String fileName,
      Instant at,
      String by,
      boolean again,
      List<String> marks) {
    this.planNo = planNo;
    this.counter = counter;
    this.fileName = fileName;
    this.at = at;
    this.by = by;
    this.again = again;
    this.marks = List.copyOf(marks);
  }

  /** The plan, and which of its hand-overs it is. */
  public record Key(String planNo, int counter) implements Serializable {}

  /** Name of the workbook and of the CSV, without ending. */
  String fileName() {
    return fileName;
  }
}
