package beian.rectification.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A night's plan of marks of one kind, with its own safety belt. */
@Entity
@Table(name = "mark_plan")
public class Plan {
  private static final DateTimeFormatter NO =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Id
  @Column(name = "plan_no")
  private String no;

  @Column(name = "planned_at")
  private Instant plannedAt;

  private int marks;
  private long most;
  private boolean broke;

  @Column(name = "released_by")
  private @Nullable String releasedBy;

  @Column(name = "released_at")
  private @Nullable Instant releasedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Plan() {}

  private Plan(String no, Instant plannedAt) {
    this.no = no;
    this.plannedAt = plannedAt;
  }

  /** The number of the plan of a run for marks of a kind. */
  public static String noOf(MarkKind kind, Instant now) {
    return kind.letter() + NO.format(now);
  }

  /** A plan of which nothing was carried out yet. */
  public static Plan begun(MarkKind kind, Instant now) {
    return new Plan(noOf(kind, now), now);
  }

  /**
   * Its number, {@code P20261209T020000Z}, from the kind of its marks and the moment of the run.
   */
  public String no() {
    return no;
  }

  /** What it marks. A plan of an older version, {@code P…}, may hold a few cleanups too. */
  public MarkKind kind() {
    return Arrays.stream(MarkKind.values())
        .filter(markKind -> markKind.letter() == no.charAt(0))
        .findFirst()
        .orElseThrow();
  }

  /** The moment of the run. */
  public Instant plannedAt() {
    return plannedAt;
  }

  /** How many lines are to be marked. */
  public int marks() {
    return marks;
  }

  /** How many the safety belt lets through; 0 as long as nobody has weighed it. */
  public long most() {
    return most;
  }

  /** Whether the belt broke. */
  public boolean broke() {
    return broke;
  }

  /** Who let it through all the same; null when nobody did. */
  public @Nullable String releasedBy() {
    return releasedBy;
  }

  /** When; null when nobody did. */
  public @Nullable Instant releasedAt() {
    return releasedAt;
  }

  /** Puts its belt around it. */
  public void tighten(int toMark, long lets, boolean torn) {
    marks = toMark;
    most = lets;
    broke = torn;
  }

  /** A person lets it through. */
  public void release(String by, Instant at) {
    broke = false;
    releasedBy = by;
    releasedAt = at;
  }
}
