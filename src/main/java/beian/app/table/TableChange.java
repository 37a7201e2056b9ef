package beian.app.table;

import beian.filing.table.TableChanges;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody put a table of the home's own in force, or the product's again. Never changed. */
@Entity
@Table(name = "table_change")
public class TableChange {
  @Id
  @Column(name = "change_no")
  private long no;

  @Column(name = "changed_at")
  private Instant at;

  private String actor;

  @Column(name = "table_name")
  private String table;

  @Column(name = "version_before")
  private String before;

  @Column(name = "version_after")
  private String after;

  @Column(name = "from_file")
  private String file;

  @Column(name = "rows_come")
  private int come;

  @Column(name = "rows_gone")
  private int gone;

  @Column(name = "rows_changed")
  private int changed;

  @SuppressWarnings("NullAway.Init")
  protected TableChange() {}

  /**
   * @param no its place among all of the home
   * @param at when
   * @param actor who did it
   * @param table the table's name
   * @param before the version that was in force
   * @param after the version that is in force from then on
   * @param file where it came from; empty when the product's own is in force again
   * @param rows what changed
   */
  TableChange(
      long no,
      Instant at,
      String actor,
      String table,
      String before,
      String after,
      String file,
      TableChanges rows) {
    this.no = no;
    this.at = at;
    this.actor = actor;
    this.table = table;
    this.before = before;
    this.after = after;
    this.file = file;
    this.come = rows.come().size();
    this.gone = rows.gone().size();
    this.changed = rows.changed().size();
  }

  /** Its place among all of the home, from 1 on. */
  public long no() {
    return no;
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** Who did it. */
  public String actor() {
    return actor;
  }

  /** The table's name. */
  public String table() {
    return table;
  }

  /** The version that was in force. */
  public String before() {
    return before;
  }

  /** The version that is in force from then on. */
  public String after() {
    return after;
  }

  /** Where it came from; empty when the product's own is in force again. */
  public String file() {
    return file;
  }

  /** How many rows came. */
  public int come() {
    return come;
  }

  /** How many rows went. */
  public int gone() {
    return gone;
  }

  /** How many rows say something else. */
  public int changed() {
    return changed;
  }
}
