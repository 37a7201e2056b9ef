package beian.intake.job;

import beian.filing.store.FilingDomains;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays down which files an import reads, in the order of their names.
 *
 * <p>In: the files named by {@code files}, separated by {@code |}, or else those in the inbox; lock
 * files of Excel, hidden files and unfinished transfers are left alone. Out: a copy of each in the
 * archive, and its line in {@code import_file}. Bad item: a file that cannot be copied is
 * UNREADABLE; one whose content came in before is KNOWN. Restart: the step does it all again and
 * finds its copies standing. Undo: nothing was changed but the archive.
 */
public final class ImportScan extends AbstractBatchlet {
  /** Between two files in the parameter {@code files}. */
  public static final String SEPARATOR = "|";

  private static final Logger LOG = LoggerFactory.getLogger(ImportScan.class);
  private static final Set<String> UNFINISHED =
      Set.of("part", "tmp", "crdownload", "filepart", "partial", "download", "swp");
  private static final String NO_HASH = "0".repeat(64);

  private final ImportFileStore files;
  private final IntakeFolders folders;
  private final FilingDomains domains;

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "files")
  private @Nullable String named;

  @Inject
  @BatchProperty(name = "now")
  private String now;

  @SuppressWarnings("NullAway.Init")
  public ImportScan(ImportFileStore files, IntakeFolders folders, FilingDomains domains) {
    this.files = files;
    this.folders = folders;
    this.domains = domains;
  }

  @Override
  public String process() throws IOException {
    domains.complete();
    boolean inbox = named == null || named.isEmpty();
    List<Path> paths = inbox ? inbox() : named();
    List<ImportFile> planned = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    for (Path path : paths) {
      ImportFile file = plan(path, planned.size(), inbox, hashes);
      planned.add(file);
      hashes.add(file.hash());
    }
    files.plan(job.getInstanceId(), planned);
    LOG.info("intake.files_planned files={}", planned.size());
    return "FILES " + planned.size();
  }

  private List<Path> named() {
    return Stream.of(Objects.requireNonNull(named).split(java.util.regex.Pattern.quote(SEPARATOR)))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .distinct()
        .sorted(Comparator.comparing(ImportScan::name))
        .toList();
  }

  private List<Path> inbox() throws IOException {
    if (!Files.isDirectory(folders.inbox())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folders.inbox())) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> isForUs(name(path)))
          .sorted(Comparator.comparing(ImportScan::name))
          .toList();
    }
  }

  private static boolean isForUs(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith("~$")
        && !name.startsWith(".")
        && !UNFINISHED.contains(ending)
        && !name.equalsIgnoreCase("desktop.ini")
        && !name.equalsIgnoreCase("thumbs.db");
  }

  private ImportFile plan(Path path, int seq, boolean inbox, Set<String> before) {
    try {
      String hash = Sha256.of(path);
      boolean known = before.contains(hash) || files.isKnown(hash);
      Path copy = known ? path : archived(path, hash);
      List<Note> notes =
          known ? List.of(new Note(IntakeError.SAME_CONTENT, name(path), "")) : List.of();
      return file(path, seq, inbox, hash, copy, known ? State.KNOWN : State.PLANNED, null, notes);
    } catch (IOException e) {
      Problem problem =
          new Problem(PlatformError.UNREADABLE_SHEET, name(path), e.getClass().getSimpleName(), "");
      return file(path, seq, inbox, NO_HASH, path, State.UNREADABLE, problem, List.of());
    }
  }

  private ImportFile file(
      Path origin,
      int seq,
      boolean inbox,
      String hash,
      Path path,
      State state,
      @Nullable Problem problem,
      List<Note> notes) {
    return new ImportFile(
        job.getInstanceId(),
        seq,
        name(origin),
        hash,
        origin.toAbsolutePath(),
        path.toAbsolutePath(),
        inbox,
        state,
        problem,
        notes,
        Instant.parse(now));
  }

  /** The copy under the day and the hash; what it holds never changes. */
  private Path archived(Path path, String hash) throws IOException {
    Path day = folders.archive().resolve(Zone.dayOf(Instant.parse(now)).toString());
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
