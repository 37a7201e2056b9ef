package beian.intake.job;

import beian.intake.row.Reject;
import beian.intake.sendback.Reasons;
import beian.intake.sendback.SentBack;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.intake.store.RowCounts;
import beian.platform.error.Problem;
import beian.platform.text.Sha256;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears up after an import and answers the senders.
 *
 * <p>In: the files of this run. Out: rejected rows in {@code out/rejects}; what was read leaves the
 * inbox, its copy is in the archive; what cannot be read goes to {@code rejected} with an error
 * file. Files named on the command line stay where they lie. Exit status of the job: {@link
 * #PARTLY} when a file cannot be read. Bad item: a file changed since it was copied stays in the
 * inbox for the next run. Restart: every move is done once and found done. Undo: the archive holds
 * every file as it came.
 */
public final class ImportFinish extends AbstractBatchlet {
  /** The exit status of a job of whose files some cannot be read. */
  public static final String PARTLY = "PARTLY";

  private static final Logger LOG = LoggerFactory.getLogger(ImportFinish.class);

  private final ImportFileStore files;
  private final RejectStore rejects;
  private final IntakeFolders folders;
  private final Reasons reasons;
  private final SentBack sentBack;

  @Inject private JobContext job;

  @SuppressWarnings("NullAway.Init")
  public ImportFinish(ImportFileStore files, RejectStore rejects, IntakeFolders folders) {
    this.files = files;
    this.rejects = rejects;
    this.folders = folders;
    this.reasons = new Reasons();
    this.sentBack = new SentBack(folders.rejects(), reasons);
  }

  @Override
  public String process() throws IOException {
    RowCounts sum = RowCounts.NONE;
    int unreadable = 0;
    for (ImportFile file : files.of(job.getInstanceId())) {
      sum = sum.plus(file.counts());
      unreadable += file.state() == State.UNREADABLE ? 1 : 0;
      answer(file);
      clearUp(file);
    }
    LOG.info("intake.import_finished counts={} unreadable={}", sum, unreadable);
    if (unreadable > 0) {
      job.setExitStatus(PARTLY);
    }
    return "READ %d ADDED %d CHANGED %d UNCHANGED %d DUPLICATES %d REJECTED %d UNREADABLE %d"
        .formatted(
            sum.read(),
            sum.added(),
            sum.changed(),
            sum.unchanged(),
            sum.duplicates(),
            sum.rejected(),
            unreadable);
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
