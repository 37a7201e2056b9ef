package beian.rectification.room;

import beian.platform.batch.Outages;
import beian.platform.batch.step.Pages;
import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import beian.rectification.cleanup.Cleanup;
import beian.rectification.desk.OpenCases;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.enforcement.act.Reinspection;
import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.notice.plan.NoticePlanner;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The steps of rectification, by the names the job files use. */
final class RectificationSteps {
  private final Rectification room;
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final Outages outages;

  RectificationSteps(Rectification room, Transactions transactions) {
    this.room = room;
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.outages = new Outages(transactions);
  }

  /** Cases of a campaign that have something to do at a moment, by their numbers. */
  private interface Due {
    List<String> page(CaseStore cases, int campaign, Instant moment, String afterNo, int limit);
  }

  /** Does something with a chunk of keys, at the moment of the run. */
  private interface Take<C> {
    void take(C part, List<String> keys, Instant moment);
  }

  StepTable table() {
    StepTable steps = new StepTable();
    steps.task("takeInReplies", run -> room.replies().takeIn(run.moment()));
    steps.task("weighLetters", run -> room.belt().weigh(run.moment()));
    steps.task("sendNotices", this::send);
    steps.task("actMarks", run -> carryOut(MarkKind.TRANSFER_CANCELLATION, run));
    steps.task("cleanupAct", run -> carryOut(MarkKind.CLEANUP_45_DAYS, run));
    keys(steps, "openCases", run -> room.openCases()::page, room::openCases, OpenCases::take);
    keys(
        steps,
        "planNotices",
        due((store, campaign, now, after, limit) -> store.toBeTold(campaign, after, limit)),
        room::planner,
        NoticePlanner::plan);
    keys(
        steps,
        "testMarks",
        run -> room.standingMarks()::page,
        room::standingMarks,
        StandingMarks::test);
    keys(
        steps, "reInspect", due(CaseStore::toBeReinspected), room::reinspection, Reinspection::run);
    keys(steps, "planMarks", due(CaseStore::toBeWeighed), room::enforcement, Enforcement::plan);
    keys(steps, "cleanupReminders", run -> room.cleanup()::page, room::cleanup, Cleanup::remind);
    keys(steps, "cleanupPlan", run -> room.cleanup()::page, room::cleanup, Cleanup::plan);
    return steps;
  }

  /**
   * Takes in what came back first, so that no letter goes to an address that is known to be bad.
   */
  private void send(StepRun run) {
    outages.survive(
        run,
        () -> {
          room.replies().takeIn(run.moment());
          room.outbox().send(run.stopping());
        });
  }

  /** What came back since, perhaps before a restart, is taken in before anything is marked. */
  private void carryOut(MarkKind kind, StepRun run) {
    room.replies().takeIn(run.moment());
    room.carryOut(kind, run.moment());
  }

  private Function<StepRun, Pages.Page<String>> due(Due due) {
    return run ->
        (afterNo, limit) ->
            campaigns
                .open()
                .map(Campaign::no)
                .map(campaign -> due.page(cases, campaign, run.moment(), afterNo, limit))
                .orElseGet(List::of);
  }

  /** A step that goes over keys in their order. */
  private static <C> void keys(
      StepTable steps,
      String name,
      Function<StepRun, Pages.Page<String>> pages,
      Supplier<C> part,
      Take<C> take) {
    steps.<String>chunk(
        name,
        (run, place) -> Pages.ofKeys(pages.apply(run), place),
        run -> {
          C taking = part.get();
          return keys -> take.take(taking, keys, run.moment());
        });
  }
}
