package beian.rectification.room;

import beian.platform.batch.Outages;
import beian.platform.database.Transactions;
import beian.rectification.cleanup.job.ActCleanupBatchlet;
import beian.rectification.cleanup.job.CleanupMarksWriter;
import beian.rectification.cleanup.job.CleanupReader;
import beian.rectification.cleanup.job.CleanupRemindersWriter;
import beian.rectification.enforcement.job.ActMarksBatchlet;
import beian.rectification.enforcement.job.PlanMarksReader;
import beian.rectification.enforcement.job.PlanMarksWriter;
import beian.rectification.enforcement.job.ReinspectReader;
import beian.rectification.enforcement.job.ReinspectWriter;
import beian.rectification.enforcement.job.StandingMarksReader;
import beian.rectification.enforcement.job.StandingMarksWriter;
import beian.rectification.job.OpenCasesReader;
import beian.rectification.job.OpenCasesWriter;
import beian.rectification.notice.job.PlanNoticesReader;
import beian.rectification.notice.job.PlanNoticesWriter;
import beian.rectification.notice.job.SendNoticesBatchlet;
import beian.rectification.notice.job.TakeInRepliesBatchlet;
import beian.rectification.notice.job.WeighLettersBatchlet;
import beian.rectification.store.CampaignStore;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the steps of rectification are made of, by the names the job files use. */
final class JobArtifacts {
  private JobArtifacts() {}

  static Map<String, Supplier<?>> of(Rectification room, Transactions transactions) {
    Map<String, Supplier<?>> table = new TreeMap<>();
    CampaignStore campaigns = new CampaignStore(transactions);
    table.put("openCasesReader", () -> new OpenCasesReader(room.openCases()));
    table.put("openCasesWriter", () -> new OpenCasesWriter(room.openCases()));
    table.put("weighLettersBatchlet", () -> new WeighLettersBatchlet(room.belt()));
    table.put("planNoticesReader", () -> new PlanNoticesReader(campaigns, room.cases()));
    table.put("planNoticesWriter", () -> new PlanNoticesWriter(room.planner()));
    table.put(
        "sendNoticesBatchlet",
        () -> new SendNoticesBatchlet(room.replies(), room.outbox(), new Outages(transactions)));
    table.put("takeInRepliesBatchlet", () -> new TakeInRepliesBatchlet(room.replies()));
    table.put("standingMarksReader", () -> new StandingMarksReader(room.standingMarks()));
    table.put("standingMarksWriter", () -> new StandingMarksWriter(room.standingMarks()));
    table.put("reinspectReader", () -> new ReinspectReader(campaigns, room.cases()));
    table.put("reinspectWriter", () -> new ReinspectWriter(room.reinspection()));
    table.put("planMarksReader", () -> new PlanMarksReader(campaigns, room.cases()));
    table.put("planMarksWriter", () -> new PlanMarksWriter(room.enforcement()));
    table.put("actMarksBatchlet", () -> new ActMarksBatchlet(room.enforcement()));
    table.put("cleanupReader", () -> new CleanupReader(room.cleanup()));
    table.put("cleanupRemindersWriter", () -> new CleanupRemindersWriter(room.cleanup()));
    table.put("cleanupMarksWriter", () -> new CleanupMarksWriter(room.cleanup()));
    table.put("actCleanupBatchlet", () -> new ActCleanupBatchlet(room.cleanup()));
    return table;
  }
}
