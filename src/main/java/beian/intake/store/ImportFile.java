package beian.intake.store;

import beian.intake.row.Note;
import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of one import. */
@Entity
@Table(name = "import_file")
@IdClass(ImportFile.Key.class)
public class ImportFile {
  private static final int MOST_NOTES = 1000;

  @Id private long run;
  @Id private int seq;
  private String name;

  @Column(name = "file_hash")
  private String hash;

  private Path origin;
  private Path path;

  @Column(name = "from_inbox")
  private boolean inbox;

  /** Whether nothing of it was stored; only files of earlier versions have it. */
  @Column(name = "dry_run")
  private boolean dryRun;

  @Enumerated(EnumType.STRING)
  private State state;

  @Embedded private RowCounts counts;

  @Column(name = "problem_code")
  private @Nullable String problemCode;

  @Column(name = "problem_exit")
  @Enumerated(EnumType.STRING)
  private ErrorCode.@Nullable Exit problemExit;

  @Column(name = "problem_place")
  private @Nullable String problemPlace;

  @Column(name = "problem_found")
  private @Nullable String problemFound;

  @Column(name = "problem_expected")
  private @Nullable String problemExpected;

  @Convert(converter = NotesConverter.class)
  private List<Note> notes;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "stated_at")
  private Instant statedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ImportFile() {}

  /**
   * A file that was taken up and has no rows yet.
   *
   * @param run the job instance that took it up
   * @param seq its place in the order of reading, from 0
   * @param name the name its sender gave it
   * @param hash SHA-256 of its bytes in hexadecimal; of a file that cannot be opened 64 zeros
   * @param origin where it lay
   * @param path where it is read: the copy in the archive
   * @param inbox whether it lay in the inbox, from where it is moved away in the end
   * @param state how far it is
   * @param problem why it cannot be read; null unless UNREADABLE
   * @param notes what its sender should know
   * @param plannedAt when it was taken up
   * @param statedAt the moment up to which it can speak
   */
  public ImportFile(
      long run,
      int seq,
      String name,
      String hash,
      Path origin,
      Path path,
      boolean inbox,
      State state,
      @Nullable Problem problem,
      List<Note> notes,
      Instant plannedAt,
      Instant statedAt) {
    this.run = run;
    this.seq = seq;
    this.name = name;
    this.hash = hash;
    this.origin = origin;
    this.path = path;
    this.inbox = inbox;
    this.state = state;
    this.counts = RowCounts.NONE;
    this.notes = List.copyOf(notes);
    this.plannedAt = plannedAt;
    this.statedAt = statedAt;
    this.endedAt = state == State.PLANNED ? null : plannedAt;
    tell(problem);
  }

  /** How far a file is. */
  public enum State {
    /** To be read, or being read. */
    PLANNED,
    /** Read to its end. */
    DONE,
    /** Cannot be read; the other files go on. */
    UNREADABLE,
    /** The same content came in before: nothing to do. */
    KNOWN
  }

  /** A file's place in all imports. */
  public record Key(long run, int seq) implements Serializable {}

  /** An error code as it was kept; its words stand in the message files under the same name. */
  private record KeptCode(String code, Exit exit) implements ErrorCode {}

  /** The job instance that took it up. */
  public long run() {
    return run;
  }

  /** Its place in the order of reading, from 0. */
  public int seq() {
    return seq;
  }

  /** The name its sender gave it. */
  public String name() {
    return name;
  }

  /** SHA-256 of its bytes in hexadecimal. */
  public String hash() {
    return hash;
  }

  /** Where it lay. */
  public Path origin() {
    return origin;
  }

  /** Where it is read. */
  public Path path() {
    return path;
  }

  /** Whether it lay in the inbox, from where it is moved away in the end. */
  public boolean inbox() {
    return inbox;
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** Its rows. */
  public RowCounts counts() {
    return counts;
  }

  /** Why it cannot be read; null unless UNREADABLE. */
  public @Nullable Problem problem() {
    return problemCode == null || problemExit == null
        ? null
        : new Problem(
            new KeptCode(problemCode, problemExit),
            String.valueOf(problemPlace),
            String.valueOf(problemFound),
            String.valueOf(problemExpected));
  }

  /** What its sender should know. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** When it was taken up. */
  public Instant plannedAt() {
    return plannedAt;
  }

  /**
   * The moment up to which it can speak: when it was exported or last written, and when it was
   * taken up at the latest.
   */
  public Instant statedAt() {
    return statedAt;
  }

  /** When it was read to its end; null before. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Adds rows. */
  public void count(RowCounts more) {
    counts = counts.plus(more);
  }

  /** Adds notes; a file has only so many, the first ones. */
  public void note(List<Note> more) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    notes = List.copyOf(all.subList(0, Math.min(all.size(), MOST_NOTES)));
  }

  /** It was read to its end; these notes come before those it has. */
  public void done(List<Note> first, Instant at) {
    List<Note> all = new ArrayList<>(first);
    all.addAll(notes);
    notes = List.copyOf(all);
    state = State.DONE;
    endedAt = at;
  }

  /** It cannot be read. */
  public void unreadable(Problem problem, Instant at) {
    state = State.UNREADABLE;
    endedAt = at;
    tell(problem);
  }

  private void tell(@Nullable Problem problem) {
    problemCode = problem == null ? null : problem.code().code();
    problemExit = problem == null ? null : problem.code().exit();
    problemPlace = problem == null ? null : problem.place();
    problemFound = problem == null ? null : problem.found();
    problemExpected = problem == null ? null : problem.expected();
  }
}
