package beian.evidence.job;

import beian.evidence.EvidenceSettings;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.kept.KeptFiles;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.platform.batch.step.Sink;
import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Transactions;
import java.io.Serializable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the job {@code gather}.
 *
 * @param kept where evidence files are kept as they were taken in
 * @param live whether look-ups are allowed: switched on, not offline, and no moved clock outside of
 *     a sandbox
 * @param opening opens the look-ups
 * @param clock the real one, also in a run that keeps an earlier moment
 * @param vendor what is looked up at a vendor too
 * @param pursued which filings have an open case that waits for evidence
 */
public record GatherSteps(
    Transactions transactions,
    FilingStore filings,
    ObservationStore observations,
    EvidenceSettings settings,
    EvidenceFolder folder,
    Clock clock,
    KeptFiles kept,
    boolean live,
    LiveLookups.Opening opening,
    VendorQuestions vendor,
    Pursued pursued) {
  /** The table. */
  public StepTable table() {
    return table(run -> new EvidenceFileWriter(observations, new FileReadingStore(transactions)));
  }

  /** The table, with what is to keep the rows of files. */
  StepTable table(Sink.Opening<FileItem> keeping) {
    return new StepTable()
        .chunk(
            "gatherFiles",
            (run, place) ->
                new EvidenceFileReader(
                    folder,
                    new FileReadingStore(transactions),
                    kept,
                    run.moment(),
                    clock.instant(),
                    place),
            keeping)
        .chunk(
            "gatherLive",
            (run, place) -> questions(new EveryNight(settings, vendor, pursued), live, run, place),
            this::answers)
        .chunk(
            "gatherRegistrations",
            (run, place) ->
                questions(
                    new Registrations(settings, pursued),
                    live && settings.registries().lookUp(),
                    run,
                    place),
            this::answers);
  }

  private LiveQuestionReader questions(
      Agenda agenda, boolean asking, StepRun run, @Nullable Serializable place) {
    return new LiveQuestionReader(
        transactions, filings, observations, agenda, asking, run.moment(), place);
  }

  private LiveObservationWriter answers(StepRun run) {
    return new LiveObservationWriter(transactions, observations, opening, run);
  }
}
