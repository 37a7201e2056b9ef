package beian.intake.store;

import beian.intake.row.Note;
import beian.platform.error.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of one import.
 *
 * @param run the job instance that took it up
 * @param seq its place in the order of reading, from 0
 * @param name the name its sender gave it
 * @param hash SHA-256 of its bytes in hexadecimal; of a file that cannot be opened 64 zeros
 * @param origin where it lay
 * @param path where it is read: the copy in the archive
 * @param inbox whether it lay in the inbox, from where it is moved away in the end
 * @param state how far it is
 * @param counts its rows
 * @param problem why it cannot be read; null unless UNREADABLE
 * @param notes what its sender should know
 * @param plannedAt when it was taken up
 * @param endedAt when it was read to its end; null before
 */
public record ImportFile(
    long run,
    int seq,
    String name,
    String hash,
    Path origin,
    Path path,
    boolean inbox,
    State state,
    RowCounts counts,
    @Nullable Problem problem,
    List<Note> notes,
    Instant plannedAt,
    @Nullable Instant endedAt) {
  /** Copies the list. */
  public ImportFile {
    notes = List.copyOf(notes);
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
}
