package beian.platform.machine;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A failure of the machine among the causes of an exception: what libraries, drivers and the
 * operating system call by a dozen names, and a person has one sentence for.
 */
public final class Breakdown {
  private static final int DEEPEST = 30;

  /** So few bytes are no room. */
  private static final long LITTLE = 1 << 20;

  private static final List<String> FULL =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "file too large",
          "not enough space on the disk");

  private static final List<String> CLOSED_TO_US =
      List.of("read-only file system", "permission denied", "operation not permitted");

  /** 53100 is PostgreSQL's, 90100 H2's. */
  private static final Set<String> FULL_STATES = Set.of("53100", "90100");

  private static final Set<String> READ_ONLY_STATES = Set.of("25006", "90097");

  /** The file or its pages are not what was written, or cannot be read to their end. */
  private static final Set<String> DAMAGED_STATES = Set.of("90028", "90030", "XX001", "XX002");

  /** Ended by its administrator, crashed, starting up; closed or broken as H2 says it. */
  private static final Set<String> LOST_STATES =
      Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

  private Breakdown() {}

  /**
   * The failure of the machine in an exception.
   *
   * @param database where the database is, for failures that do not name a file
   * @return empty when it is none of these
   */
  public static Optional<Problem> of(Throwable failure, String database) {
    List<Throwable> causes = causes(failure);
    if (any(causes, throwable -> says(throwable, FULL) || state(throwable, FULL_STATES))
        || isOutOfRoom(database)) {
      return Optional.of(Problem.at(PlatformError.DISK_FULL, file(causes, database)));
    }
    if (any(causes, Breakdown::isClosedToUs)) {
      return Optional.of(Problem.at(PlatformError.NOT_WRITABLE, file(causes, database)));
    }
    if (any(causes, throwable -> state(throwable, DAMAGED_STATES))) {
      return Optional.of(Problem.at(PlatformError.DATABASE_DAMAGED, database));
    }
    if (any(causes, Breakdown::isLost)) {
      return Optional.of(Problem.at(PlatformError.DATABASE_LOST, database));
    }
    return Optional.empty();
  }

  /**
   * Whether there is no room where the database is. What broke first is not always what is told: a
   * database that could not write closes itself, and whoever asks it then hears of that.
   */
  private static boolean isOutOfRoom(String database) {
    try {
      Path there = Path.of(database).toAbsolutePath();
      while (there != null && !Files.exists(there)) {
        there = there.getParent();
      }
      return there != null && Files.getFileStore(there).getUsableSpace() < LITTLE;
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static boolean isClosedToUs(Throwable throwable) {
    return throwable instanceof AccessDeniedException
        || throwable instanceof ReadOnlyFileSystemException
        || (throwable instanceof FileSystemException && says(throwable, CLOSED_TO_US))
        || (throwable instanceof FileNotFoundException && says(throwable, CLOSED_TO_US))
        || state(throwable, READ_ONLY_STATES);
  }

  private static boolean isLost(Throwable throwable) {
    return throwable instanceof SQLTransientConnectionException
        || state(throwable, LOST_STATES)
        || (throwable instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("08"));
  }

  private static boolean any(List<Throwable> causes, Predicate<Throwable> fits) {
    return causes.stream().anyMatch(fits);
  }

  private static boolean says(Throwable throwable, List<String> words) {
    String message = String.valueOf(throwable.getMessage()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(message::contains);
  }

  private static boolean state(Throwable throwable, Set<String> states) {
    return throwable instanceof SQLException sql
        && sql.getSQLState() != null
        && states.contains(sql.getSQLState());
  }

  /** The file that was written; the database when nobody names one. */
  private static String file(List<Throwable> causes, String database) {
    return causes.stream()
        .filter(FileSystemException.class::isInstance)
        .map(throwable -> ((FileSystemException) throwable).getFile())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(database);
  }

  /** The exception, what caused it, and what the driver says besides. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> all = new ArrayList<>(List.of(failure));
    for (int i = 0; i < all.size() && all.size() < DEEPEST; i++) {
      Throwable throwable = all.get(i);
      Stream<Throwable> next = Stream.ofNullable(throwable.getCause());
      if (throwable instanceof SQLException sql) {
        next = Stream.concat(next, Stream.ofNullable(sql.getNextException()));
      }
      next.filter(cause -> !all.contains(cause)).forEach(all::add);
    }
    return all;
  }
}
