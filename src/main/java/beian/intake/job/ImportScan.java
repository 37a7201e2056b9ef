package beian.intake.job;

import beian.filing.store.FilingDomains;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.platform.PlatformError;
import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.Task;
import beian.platform.error.Problem;
import beian.platform.text.Sha256;
import beian.platform.time.AsOf;
import beian.platform.time.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays down which files an import reads, in the order of their names: those named by {@code files},
 * separated by {@code |}, or else those in the inbox. Lock files of Excel, hidden files and
 * unfinished transfers are left alone. Each is copied into the archive; what cannot be copied is
 * written down as such. When they are, byte for byte, all files of the last import and no others,
 * they are known: nothing was said since. Otherwise each is read, also one that was read long ago,
 * because what another file said in between may be taken back by it.
 */
public final class ImportScan implements Task {
  /** Between two files in the parameter {@code files}. */
  public static final String SEPARATOR = "|";

  /** The parameter that says when the files were exported, as {@link AsOf} reads it. */
  public static final String EXPORTED = "exported";

  private static final Logger LOG = LoggerFactory.getLogger(ImportScan.class);
  private static final String NO_HASH = "0".repeat(64);

  private final ImportFileStore files;
  private final IntakeFolders folders;
  private final FilingDomains domains;
  private final boolean byFileTime;

  public ImportScan(
      ImportFileStore files, IntakeFolders folders, FilingDomains domains, boolean byFileTime) {
    this.files = files;
    this.folders = folders;
    this.domains = domains;
    this.byFileTime = byFileTime;
  }

  @Override
  public void act(StepRun run) throws IOException {
    domains.complete();
    String named = run.parameter("files");
    boolean inbox = named.isEmpty();
    List<Path> paths = inbox ? folders.waiting() : named(named);
    Map<Path, String> contents = new LinkedHashMap<>();
    for (Path path : paths) {
      contents.put(path, hash(path));
    }
    boolean again = files.lastHad(Set.copyOf(contents.values()), run.instance());
    List<ImportFile> planned = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    for (Path path : paths) {
      ImportFile file =
          plan(
              run,
              path,
              contents,
              inbox,
              again || hashes.contains(contents.get(path)),
              planned.size());
      planned.add(file);
      hashes.add(file.hash());
    }
    files.plan(run.instance(), planned);
    LOG.info("intake.files_planned files={}", planned.size());
  }

  private static List<Path> named(String files) {
    return Stream.of(files.split(Pattern.quote(SEPARATOR)))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .distinct()
        .sorted(Comparator.comparing(ImportScan::name))
        .toList();
  }

  private static String hash(Path path) {
    try {
      return Sha256.of(path);
    } catch (IOException e) {
      return NO_HASH;
    }
  }

  private ImportFile plan(
      StepRun run, Path path, Map<Path, String> contents, boolean inbox, boolean known, int seq) {
    try {
      String hash = contents.getOrDefault(path, NO_HASH);
      if (hash.equals(NO_HASH)) {
        hash = Sha256.of(path); // says why it could not be read, or can be read by now
      }
      Path copy = known ? path : archived(path, hash, Zone.dayOf(run.moment()));
      List<Note> notes =
          known ? List.of(new Note(IntakeError.SAME_CONTENT, name(path), "")) : List.of();
      return file(
          run, path, seq, inbox, hash, copy, known ? State.KNOWN : State.PLANNED, null, notes);
    } catch (IOException e) {
      Problem problem =
          new Problem(PlatformError.UNREADABLE_SHEET, name(path), e.getClass().getSimpleName(), "");
      return file(run, path, seq, inbox, NO_HASH, path, State.UNREADABLE, problem, List.of());
    }
  }

  private ImportFile file(
      StepRun run,
      Path origin,
      int seq,
      boolean inbox,
      String hash,
      Path path,
      State state,
      @Nullable Problem problem,
      List<Note> notes) {
    return new ImportFile(
        run.instance(),
        seq,
        name(origin),
        hash,
        origin.toAbsolutePath(),
        path.toAbsolutePath(),
        inbox,
        state,
        problem,
        notes,
        run.moment(),
        stated(run, origin));
  }

  /**
   * Until when a file can speak: the parameter {@code exported}, else what its name says; the
   * file's own time; and not longer than until now.
   */
  private Instant stated(StepRun run, Path file) {
    Instant stated = run.moment();
    String exported = run.parameter(EXPORTED);
    if (!exported.isEmpty()) {
      stated = earlier(stated, AsOf.parse(exported, EXPORTED));
    } else {
      stated = earlier(stated, NamedMoment.of(name(file)).orElse(stated));
    }
    try {
      return byFileTime ? earlier(stated, Files.getLastModifiedTime(file).toInstant()) : stated;
    } catch (IOException e) {
      return stated; // it is gone, and will be said to be unreadable
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other.truncatedTo(ChronoUnit.MICROS);
  }

  /** The copy under the day and the hash; what it holds never changes. */
  private Path archived(Path path, String hash, LocalDate today) throws IOException {
    Path day = folders.archive().resolve(today.toString());
    Files.createDirectories(day);
    Path copy = day.resolve(hash.substring(0, 8) + "-" + name(path));
    if (!Files.exists(copy) || !Sha256.of(copy).equals(hash)) {
      Path unfinished = copy.resolveSibling("." + copy.getFileName() + ".part");
      Files.copy(path, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
      if (!Sha256.of(copy).equals(hash)) {
        throw new IOException("it is still being written");
      }
    }
    return copy;
  }

  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
