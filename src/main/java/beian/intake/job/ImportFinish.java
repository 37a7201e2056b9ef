package beian.intake.job;

import static beian.intake.job.ImportScan.EXPORTED;

import beian.filing.store.FilingNumbers;
import beian.filing.store.MissingFilings.Why;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import beian.intake.row.Reject;
import beian.intake.sendback.Reasons;
import beian.intake.sendback.SentBack;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.intake.store.RowCounts;
import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.Task;
import beian.platform.error.Problem;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears up after an import and answers the senders: writes rejected rows back, takes what was read
 * out of the inbox, sets aside what cannot be read. Files named on the command line stay where they
 * lie; a file that changed since it was copied stays in the inbox for the next run.
 */
final class ImportFinish implements Task {
  /** The exit status of a job of whose files some cannot be read. */
  public static final String PARTLY = "PARTLY";

  private static final Logger LOG = LoggerFactory.getLogger(ImportFinish.class);

  private final ImportSteps steps;
  private final ImportFileStore files;
  private final RejectStore rejects;
  private final IntakeFolders folders;
  private final Reasons reasons;
  private final SentBack sentBack;

  ImportFinish(ImportSteps steps) {
    this.steps = steps;
    this.files = steps.files;
    this.rejects = steps.rejects;
    this.folders = steps.folders;
    this.reasons = new Reasons();
    this.sentBack = new SentBack(folders.rejects(), reasons, steps.atHand);
  }

  @Override
  public void act(StepRun run) throws IOException {
    RowCounts sum = RowCounts.NONE;
    int unreadable = 0;
    List<ImportFile> taken = files.of(run.instance());
    for (ImportFile file : taken) {
      sum = sum.plus(file.counts());
      unreadable += file.state() == State.UNREADABLE ? 1 : 0;
      answer(file);
      if (file.state() == State.KNOWN && (file.inbox() || !run.parameter(EXPORTED).isEmpty())) {
        handedInAgain(file);
      }
      clearUp(file);
    }
    steps.atHand.clear();
    Map<ImportFile, Set<String>> rejected = new LinkedHashMap<>();
    taken.forEach(file -> rejected.put(file, rejectedIn(file)));
    noteMissing(run, rejected);
    noteUnknown(run, rejected);
    LOG.info("intake.import_finished counts={} unreadable={}", sum, unreadable);
    if (unreadable > 0) {
      run.exitStatus().accept(PARTLY);
    }
  }

  /**
   * Of what filings nobody knows what they say: their rows were rejected, or took back newer ones.
   */
  private void noteUnknown(StepRun run, Map<ImportFile, Set<String>> rejected) {
    rejected.forEach(
        (file, keys) -> {
          if (file.state() == State.DONE) {
            steps.missing.note(Why.REJECTED, run.instance(), keys, run.moment(), file.name());
            noteTakenBack(run, file);
          }
        });
  }

  /**
   * An old export that was handed in once more, a sheet that lay about while a newer one was taken
   * in, an import that was run on after a later one: what it changes back was right the last time
   * anybody looked.
   */
  private void noteTakenBack(StepRun run, ImportFile file) {
    Set<String> changed = steps.changes.replacedBy(file.run(), file.seq());
    Set<String> back =
        files.readBefore(file)
            ? changed
            : steps.seenRows.listedAfter(file.statedAt(), changed, file.run());
    if (!back.isEmpty()) {
      steps.missing.note(Why.TAKEN_BACK, run.instance(), back, run.moment(), file.name());
      Note note = new Note(IntakeError.TOOK_BACK, file.name(), Integer.toString(back.size()));
      steps.transactions.run(() -> files.standing(file).note(List.of(note)));
    }
  }

  /** The keys of the filings of which a file has rejected rows. */
  private Set<String> rejectedIn(ImportFile file) {
    FilingNumbers numbers = new FilingNumbers(steps.transactions);
    Set<String> keys = new TreeSet<>();
    rejects.ofFile(file.hash()).stream()
        .map(Reject::key)
        .filter(number -> !number.isEmpty())
        .distinct()
        .forEach(number -> keys.addAll(numbers.keys(number)));
    return keys;
  }

  /**
   * Notes which filings are in none of the files, when one of them has all. A row that was rejected
   * is there too; when a file that has all cannot be read, nobody knows what is missing.
   */
  private void noteMissing(StepRun run, Map<ImportFile, Set<String>> rejected) {
    boolean declared = Boolean.parseBoolean(run.parameter("full"));
    List<ImportFile> all =
        rejected.keySet().stream()
            .filter(file -> declared || steps.full.test(file.name()))
            .toList();
    boolean read = all.stream().anyMatch(file -> file.state() == State.DONE);
    if (!read || all.stream().anyMatch(file -> file.state() == State.UNREADABLE)) {
      return;
    }
    Set<String> had = new HashSet<>(steps.seenRows.keys(run.instance()));
    all.forEach(file -> had.addAll(rejected.getOrDefault(file, Set.of())));
    String names = all.stream().map(ImportFile::name).collect(Collectors.joining(", "));
    int missing = steps.missing.note(run.instance(), had, run.moment(), names);
    LOG.info("intake.full_import files={} missing={}", all.size(), missing);
    if (missing > 0) {
      Note note = new Note(IntakeError.NOT_IN_FULL, names, Integer.toString(missing));
      steps.transactions.run(() -> files.standing(all.get(all.size() - 1)).note(List.of(note)));
    }
  }

  /**
   * Files leave the inbox, so somebody put it there since: all it has is said once more. A file
   * named by its path may only lie where it lay, unless it is said when it was exported.
   */
  private void handedInAgain(ImportFile file) {
    files
        .read(file.hash())
        .ifPresent(
            read ->
                steps.transactions.run(
                    () -> {
                      steps.seenRows.again(
                          file.run(),
                          file.seq(),
                          file.name(),
                          file.statedAt(),
                          read.run(),
                          read.seq());
                      // Bytes of the same time may be the same old file, put there every night.
                      if (file.statedAt().isAfter(read.statedAt())) {
                        steps.missing.saidAgain(read.run());
                      }
                    }));
  }

  private void answer(ImportFile file) {
    if (file.state() == State.DONE) {
      List<Reject> own = rejects.ofFile(file.hash());
      if (own.isEmpty()) {
        sentBack.clear(file);
      } else {
        sentBack.write(file, own);
      }
    }
  }

  private void clearUp(ImportFile file) throws IOException {
    if (!file.inbox()) {
      return;
    }
    boolean standing = Files.isRegularFile(file.origin());
    if (file.state() == State.UNREADABLE) {
      refuse(file, standing);
    } else if (standing && Sha256.of(file.origin()).equals(file.hash())) {
      Files.delete(file.origin());
    }
  }

  private void refuse(ImportFile file, boolean standing) throws IOException {
    Files.createDirectories(folders.rejected());
    Path target = folders.rejected().resolve(file.name());
    if (Files.exists(target) && standing && Files.mismatch(target, file.origin()) >= 0) {
      target = target.resolveSibling(file.hash().substring(0, 8) + "-" + file.name());
    }
    if (standing) {
      Files.move(file.origin(), target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!file.path().equals(file.origin())) {
      Files.deleteIfExists(file.path());
    }
    Problem problem = Objects.requireNonNull(file.problem());
    Files.writeString(
        target.resolveSibling(target.getFileName() + ".error.txt"), reasons.of(problem));
  }
}
